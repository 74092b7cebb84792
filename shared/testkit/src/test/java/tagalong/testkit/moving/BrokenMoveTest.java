package tagalong.testkit.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timer;
import tagalong.domain.agenda.Timers;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.moving.Arrival;
import tagalong.domain.moving.MovingIn;
import tagalong.domain.moving.MovingOut;
import tagalong.domain.reaction.Claim;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Playing;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Scenario;
import tagalong.testkit.store.InMemoryStore;
import tagalong.wire.archive.ArchiveFile;
import tagalong.wire.archive.ArchiveWriter;
import tagalong.wire.archive.BrokenArchive;

/** What may go wrong on the way, and that nothing is lost or half there then. */
class BrokenMoveTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final List<Row> LIVED = lived();
  private final InMemoryStore from = new InMemoryStore();
  private final InMemoryStore to = new InMemoryStore();
  private Path file = Path.of("");

  @BeforeEach
  void export(@TempDir Path folder) throws IOException {
    from.append(LIVED);
    new Clients(from).add(new Domain("share.brand.com", Fixtures.CLIENT.id()));
    new Clients(from).add(new Domain("localhost", Fixtures.CLIENT.id()));
    file = folder.resolve("brand.tagalong");
    exportTo(file);
  }

  @Test
  void aFileThatWasCutOffIsRefusedBeforeAnythingIsWritten() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(0, 5, 100, whole.length / 2, whole.length - 1)) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ArchiveFile.open(file))
          .isInstanceOf(BrokenArchive.class)
          .hasMessageContaining("brand.tagalong");
    }
  }

  @Test
  void aFileWithoutItsLastLineOrWithAnotherRowIsRefused() throws IOException {
    List<String> lines = lines();
    write(lines.subList(0, lines.size() - 1));
    assertThatThrownBy(() -> ArchiveFile.open(file)).hasMessageContaining("not a whole archive");
    List<String> changed = new ArrayList<>(lines);
    changed.set(5, lines.get(6));
    write(changed);
    assertThatThrownBy(() -> ArchiveFile.open(file)).hasMessageContaining("not a whole archive");
    List<String> newer = new ArrayList<>(lines);
    newer.set(0, lines.getFirst().replace("\"format\":1", "\"format\":2"));
    write(newer);
    assertThatThrownBy(() -> ArchiveFile.open(file)).hasMessageContaining("newer Tagalong");
  }

  @Test
  void onlyItsOwnerReadsTheFile() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void anImportThatBreaksOffAnywhereGoesOn() throws IOException {
    ArchiveFile archive = ArchiveFile.open(file);
    int breaks = 0;
    Optional<Arrival> arrival = Optional.empty();
    while (arrival.isEmpty()) {
      Failing failing = new Failing(to, 1);
      try {
        arrival = Optional.of(new MovingIn(failing, CLOCK, done -> {}).run(archive));
      } catch (tagalong.domain.store.StoreUnavailable down) {
        breaks++;
      }
    }
    assertThat(breaks).isGreaterThan(2);
    assertThat(arrival).contains(new Arrival.Arrived(archive.rows()));
    assertThat(copies(to)).isEqualTo(copies(from));
  }

  @Test
  void whatIsHereAlreadyAndTheSameIsFineAndWhatDiffersIsTurnedAway() throws IOException {
    ArchiveFile archive = ArchiveFile.open(file);
    assertThat(in(from, archive)).isEqualTo(new Arrival.WasHere());
    new Clients(from).add(new Domain("other.brand.com", Fixtures.CLIENT.id()));
    assertThat(in(from, archive))
        .isInstanceOfSatisfying(
            Arrival.TurnedAway.class,
            away -> assertThat(away.why()).contains("There is a client 1001 (Brand) here already"));
  }

  @Test
  void aDomainOfSomebodyElseTurnsItAway() throws IOException {
    Client other = new Client("2002", "Other", "secret", 4, NOW);
    new Clients(to).add(other);
    new Clients(to).add(new Domain("share.brand.com", "2002"));
    assertThat(in(to, ArchiveFile.open(file)))
        .isEqualTo(
            new Arrival.TurnedAway("The domain share.brand.com belongs to the client 2002 here."));
    assertThat(to.all(Family.PEOPLE)).isEmpty();
  }

  @Test
  void aRowThatIsHereAndDifferentKeepsTheDoorsShut() throws IOException {
    Row head = from.all(Family.PEOPLE).getFirst();
    to.append(List.of(Row.of(head.key(), new Domain("something else", "1001"))));
    assertThat(in(to, ArchiveFile.open(file)))
        .isInstanceOfSatisfying(
            Arrival.TurnedAway.class, away -> assertThat(away.why()).contains("Nobody was let in"));
    assertThat(new Clients(to).byId("1001")).isEmpty();
  }

  @Test
  void theNamesOfTheMachineStayAndAnotherClientsRowsToo() throws IOException {
    new Clients(from).add(new Client("10", "Short", "secret", 4, NOW));
    new Clients(from).add(new Client("10011", "Longer", "secret", 4, NOW));
    from.append(
        List.of(Row.of(new Key(Family.PEOPLE, "10011#PRODUCTION#1", "x"), new Claim("1", "e"))));
    Path again = file.resolveSibling("again.tagalong");
    exportTo(again);
    in(to, ArchiveFile.open(again));
    assertThat(new Clients(to).all()).extracting(Client::id).containsExactly("1001");
    assertThat(new Clients(to).domains("1001"))
        .extracting(Domain::host)
        .containsExactly("share.brand.com");
    assertThat(to.all(Family.PEOPLE)).noneMatch(row -> row.key().partition().startsWith("10011"));
  }

  @Test
  void aTimerWhoseMinuteIsOverLiesWhereTheClockStillComesBy() throws IOException {
    Task task = new Task.Deliver("1001", "77", 1);
    from.commit(List.of(new Timers(CLOCK).set(task, NOW)));
    Path again = file.resolveSibling("again.tagalong");
    exportTo(again);
    Clock later = Clock.offset(CLOCK, Duration.ofDays(3));
    new MovingIn(to, later, done -> {}).run(ArchiveFile.open(again));
    List<Row> timers =
        to.all(Family.AGENDA).stream().filter(row -> row.content() instanceof Timer).toList();
    assertThat(timers)
        .extracting(row -> row.key().partition())
        .first()
        .asString()
        .startsWith("timers#2026-06-04T00:02:00Z");
  }

  private static List<Row> lived() {
    InMemoryStore store = new InMemoryStore();
    Settled settled = new Settled(store, CLOCK, Fixtures.referAFriend());
    new Playing(settled, new Random(3)).rows(ImportedRows.of(Scenario.of(3, 10, 20), NOW));
    return store.everything();
  }

  private void exportTo(Path target) throws IOException {
    try (ArchiveWriter archive = new ArchiveWriter(target, Fixtures.CLIENT, NOW)) {
      new MovingOut(from, CLOCK, Fixtures.CLIENT, archive::add).run();
      archive.finish();
    }
  }

  private static Arrival in(InMemoryStore store, ArchiveFile archive) {
    return new MovingIn(store, CLOCK, done -> {}).run(archive);
  }

  private List<String> lines() throws IOException {
    try (var reader = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
      return new String(reader.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private void write(List<String> lines) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          (String.join("\n", lines) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static java.util.Set<Row> copies(InMemoryStore store) {
    return new Installation(store, CLOCK, new ArrayList<>())
        .copies().stream()
            .filter(row -> !(row.content() instanceof Domain d && d.host().equals("localhost")))
            .collect(java.util.stream.Collectors.toSet());
  }

  /** A store that stops answering after some writes: the last of them was done all the same. */
  private static final class Failing implements tagalong.domain.store.WholeStore {
    private final InMemoryStore store;
    private int left;

    Failing(InMemoryStore store, int left) {
      this.store = store;
      this.left = left;
    }

    @Override
    public Optional<Row> get(Key key) {
      return store.get(key);
    }

    @Override
    public List<Row> range(tagalong.domain.store.Span span) {
      return store.range(span);
    }

    @Override
    public List<Row> list(Family family, String list, int skip, int limit) {
      return store.list(family, list, skip, limit);
    }

    @Override
    public void append(List<Row> rows) {
      store.append(rows);
      written();
    }

    @Override
    public tagalong.domain.store.Outcome commit(List<Write> writes) {
      tagalong.domain.store.Outcome outcome = store.commit(writes);
      written();
      return outcome;
    }

    @Override
    public void scan(Family family, String prefix, java.util.function.Consumer<List<Row>> pages) {
      store.scan(family, prefix, pages);
    }

    private void written() {
      left--;
      if (left < 0) {
        throw new tagalong.domain.store.StoreUnavailable("a fault: written all the same");
      }
    }
  }
}
