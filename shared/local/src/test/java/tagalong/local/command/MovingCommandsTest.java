package tagalong.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tagalong.domain.reaction.Head;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.local.process.Alone;
import tagalong.local.store.SqliteStore;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Playing;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.InMemoryStore;

/** What people type: client export, client import, replay. */
class MovingCommandsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final List<Row> LIVED = lived();
  private final StringWriter said = new StringWriter();
  private Path folder = Path.of("");
  private String data = "";
  private String archive = "";

  @BeforeEach
  void live(@TempDir Path folder) {
    this.folder = folder;
    data = folder.resolve("data").toString();
    archive = folder.resolve("brand.tagalong").toString();
    try (SqliteStore store = SqliteStore.open(Path.of(data))) {
      store.append(LIVED);
    }
  }

  @Test
  void aClientGoesToAnotherMachineAndReplayFindsNothing() {
    assertThat(typed("replay", "--data", data)).isZero();
    assertThat(said()).contains("The client 1001 (Brand): nothing differs.");
    assertThat(typed("client", "export", "1001", "--data", data, "--to", archive)).isZero();
    assertThat(said()).contains("holds the client 1001 (Brand)").contains("client import");
    String other = folder.resolve("other").toString();
    assertThat(typed("client", "import", archive, "--data", other)).isZero();
    assertThat(said()).contains("The client 1001 (Brand) is here now");
    assertThat(typed("replay", "--data", other, "--client", "1001")).isZero();
    assertThat(typed("client", "import", archive, "--data", other)).isZero();
    assertThat(said()).contains("is here already, all of it");
  }

  @Test
  void aClientGoesToAwsAndBack() {
    try (DynamoDb dynamo = new DynamoDb()) {
      assertThat(typed("client", "export", "1001", "--data", data, "--to", archive)).isZero();
      assertThat(typed("client", "import", archive, "--stack", dynamo.name())).isZero();
      assertThat(typed("replay", "--stack", dynamo.name())).isZero();
      String back = folder.resolve("back.tagalong").toString();
      assertThat(typed("client", "export", "1001", "--stack", dynamo.name(), "--to", back))
          .isZero();
      assertThat(typed("client", "import", back, "--data", folder.resolve("b").toString()))
          .isZero();
      assertThat(typed("replay", "--stack", "no-such-stack")).isEqualTo(1);
      assertThat(said()).contains("Looked for one table no-such-stack-Events-");
    }
  }

  @Test
  void replayTellsWhatDiffersAndFails() {
    try (SqliteStore store = SqliteStore.open(Path.of(data))) {
      store.scan(
          Family.PEOPLE,
          "",
          rows ->
              rows.stream()
                  .filter(row -> row.content() instanceof Head)
                  .forEach(row -> damage(store, row)));
    }
    assertThat(typed("replay", "--data", data)).isEqualTo(1);
    assertThat(said())
        .contains("person ")
        .contains("There is a timeline without a head")
        .contains("differences");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() throws IOException {
    assertThat(typed("client", "export", "77", "--data", data)).isEqualTo(1);
    assertThat(said()).contains("tagalong: there is no client 77 here.");
    assertThat(typed("replay", "--data", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(said()).contains("there is nothing in the data folder");
    Files.writeString(Path.of(archive), "not an archive");
    assertThat(typed("client", "import", archive, "--data", data)).isEqualTo(1);
    assertThat(said()).contains("is not");
    assertThat(typed("client", "export", "1001", "--data", data, "--to", archive)).isEqualTo(1);
    assertThat(said()).contains("there is a file");
    try (Alone server = Alone.in(Path.of(data))) {
      assertThat(server).isNotNull();
      assertThat(typed("replay", "--data", data)).isEqualTo(1);
      assertThat(said()).contains("another server works in the data folder");
    }
  }

  private static List<Row> lived() {
    InMemoryStore memory = new InMemoryStore();
    Settled settled = new Settled(memory, CLOCK, Fixtures.referAFriend());
    new Playing(settled, new Random(5)).rows(ImportedRows.of(Scenario.of(5, 10, 20), NOW));
    return memory.everything();
  }

  private static void damage(SqliteStore store, Row row) {
    store.commit(List.of(new Write.Remove(row.key(), row.version())));
  }

  private int typed(String... arguments) {
    PrintWriter writer = new PrintWriter(said);
    CommandLine line = Main.commandLine().setOut(writer).setErr(writer);
    int exit = line.execute(arguments);
    writer.flush();
    return exit;
  }

  /** What was said since it was last asked. */
  private String said() {
    String text = said.toString();
    said.getBuffer().setLength(0);
    return text;
  }
}
