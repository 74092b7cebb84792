package tagalong.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tagalong.local.process.RunningServer;

/** A changed program is tried on what a running server has stored, as people type it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulateTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path PROGRAM = Path.of("../../programs/refer-a-friend");

  private Path folder = Path.of("");
  private List<RunningServer> running = List.of();

  private record Said(int code, String out, String err) {}

  @BeforeAll
  void threeFriendsFundTheirAccounts(@TempDir Path folder) throws IOException {
    this.folder = folder;
    running = List.of(RunningServer.start(folder.resolve("data")));
    send("share", "ann@example.com", "share.channel=EMAIL", "share.recipient=ben@example.com");
    send("share", "ann@example.com", "share.channel=EMAIL", "share.recipient=cat@example.com");
    send("share", "ann@example.com", "share.channel=EMAIL", "share.recipient=dan@example.com");
    for (String friend : List.of("ben", "cat", "dan", "eve")) {
      send("account_opened", friend + "@example.com", "partner_event_id=o-" + friend);
    }
    send("account_funded", "ben@example.com", "amount=250", "partner_event_id=f-1");
    send("account_funded", "cat@example.com", "amount=150", "partner_event_id=f-2");
    send("account_funded", "dan@example.com", "amount=60", "partner_event_id=f-3");
    send("account_funded", "eve@example.com", "amount=600", "partner_event_id=f-4");
  }

  @AfterAll
  void stop() {
    running.forEach(RunningServer::close);
  }

  @Test
  void whatItWouldNotGiveAnyMoreIsLostForAReason() throws IOException {
    Path stricter = changed("stricter", "value: 100", "value: 200");
    JsonNode outcome = JSON.readTree(simulate(stricter, "--json").out());
    assertThat(outcome.get("gained")).isEmpty();
    assertThat(outcome.get("lost")).hasSize(1);
    JsonNode lost = outcome.get("lost").get(0);
    assertThat(lost.get("rule").asText()).isEqualTo("advocate-credit");
    assertThat(lost.get("email").asText()).isEqualTo("ann@example.com");
    assertThat(lost.get("why").asText()).isEqualTo("Its amount is 150, below 200.");
    assertThat(outcome.get("same").asInt()).isEqualTo(4);
    assertThat(outcome.get("events").asInt()).isEqualTo(11);
  }

  @Test
  void whatItWouldGiveBesidesIsGainedAndPeopleCanReadIt() throws IOException {
    Path looser = changed("looser", "value: 100", "value: 50");
    Said said = simulate(looser);
    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.out().lines().map(String::strip))
        .anySatisfy(
            line -> assertThat(line).matches("\\+ advocate-credit +ann@example.com +50 USD .*"))
        .contains("as it is: Its amount is 60, below 100.")
        .contains("11 events: 1 reward (50 USD) gained, 0 rewards lost, 5 as before.");
  }

  @Test
  void onlyWhatHappensFromATimeOnIsJudgedByIt() throws IOException {
    Path stricter = changed("later", "value: 100", "value: 200");
    assertThat(simulate(stricter, "--since", "2999-01-01").out())
        .contains("0 rewards gained, 0 rewards lost, 5 as before");
  }

  @Test
  void whatIsStoredStaysAsItIs() throws IOException {
    Path worth = changed("worth", "face_value: 50", "face_value: 75");
    List<Path> before = temporary();
    Said said = simulate(worth);
    assertThat(said.out())
        .contains("2 rewards (150 USD) gained, 2 rewards (100 USD) lost")
        .contains("It is worth 50 USD.", "It is worth 75 USD.");
    assertThat(simulate(worth).out()).isEqualTo(said.out());
    assertThat(temporary()).isEqualTo(before);
  }

  @Test
  void whatCannotBeTriedSaysWhy() throws IOException {
    Path broken = changed("broken", "value: 100", "value: lots");
    assertThat(simulate(broken).err())
        .contains("write a number here", "./tagalong check shows all");
    assertThat(simulate(PROGRAM, "--since", "soon").err()).contains("soon is no time");
    assertThat(simulate(PROGRAM, "--client", "7").err()).contains("there is no client 7 here");
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("tagalong-trial"))
          .sorted()
          .toList();
    }
  }

  private Path changed(String name, String text, String other) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> all = Files.walk(PROGRAM)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(PROGRAM.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.writeString(target, Files.readString(file));
      }
    }
    Path program = copy.resolve("program.yaml");
    String yaml = Files.readString(program);
    assertThat(yaml).contains(text);
    Files.writeString(program, yaml.replace(text, other));
    return copy;
  }

  private Said simulate(Path program, String... more) {
    List<String> words = new ArrayList<>(List.of("simulate", program.toString()));
    words.addAll(List.of(more));
    return say(words);
  }

  private void send(String name, String email, String... more) {
    List<String> words = new ArrayList<>(List.of("send", name, "email=" + email));
    words.addAll(List.of(more));
    assertThat(say(words).code()).isZero();
  }

  private Said say(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = command.execute(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
