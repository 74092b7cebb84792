package tagalong.fileimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tagalong.domain.client.Client;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Folder;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.Upload;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Store;
import tagalong.testkit.asset.DepotInMemory;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.store.InMemoryStore;

/** Takes files in on a store in memory, one after the other, and shows what came of them. */
final class Desk {
  static final Client CLIENT = Fixtures.CLIENT;

  /** Later than everything that happens in a scenario. */
  static final Instant MORNING = Instant.parse("2026-06-01T08:00:00.123Z");

  private final InMemoryStore store = new InMemoryStore();
  private final FilesInMemory files = new FilesInMemory();
  private final DepotInMemory depot = new DepotInMemory(files::take);
  private final Pace pace;
  private Instant now = MORNING;

  Desk() {
    this(Pace.USUAL);
  }

  Desk(Pace pace) {
    this.pace = pace;
  }

  Import hand(String name, String content) {
    files.put(name, content);
    return run(store, name);
  }

  Import hand(String name, byte[] content) {
    return handTo(store, name, content);
  }

  /** Imports on another store, which is this one at heart. */
  Import handTo(Store other, String name, byte[] content) {
    files.put(name, content);
    return run(other, name);
  }

  /** The same, dropped into a folder. */
  Import handTo(Store other, Folder folder, String name, String content) {
    files.put(name, content);
    now = now.plus(Duration.ofMinutes(7));
    try {
      return importing(other).run(new Upload(CLIENT, folder, name, name, Optional.empty()));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private Import run(Store other, String name) {
    now = now.plus(Duration.ofMinutes(7));
    try {
      return importing(other).run(new Upload(CLIENT, name, name, Optional.empty()));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Asks for an import of a file, as the API does. Returns its id. */
  String order(String name, String content, Order order) {
    files.put(name, content);
    String id = Integer.toString(store.everything().size() + 1);
    new Imports(store)
        .addIfAbsent(
            new Import(
                id,
                CLIENT.id(),
                name,
                0,
                name,
                Optional.of(order.defaultEventName().orElseGet(() -> Upload.eventNameOf(name))),
                Import.Status.PENDING,
                now,
                Optional.empty(),
                Optional.empty(),
                now,
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(order)));
    return id;
  }

  /** Carries an import out that was asked for. */
  Import carryOut(Store other, String id) {
    now = now.plus(Duration.ofMinutes(7));
    try {
      return importing(other).carryOut(CLIENT, id).orElseThrow();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  Importing importing(Store other) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Random random = new Random(1);
    Rejections rejections = new Rejections(other, clock, random);
    return new Importing(
        other,
        new Intake(other, clock, random),
        rejections,
        files,
        clock,
        Optional.of(depot),
        pace);
  }

  DepotInMemory depot() {
    return depot;
  }

  FilesInMemory files() {
    return files;
  }

  InMemoryStore store() {
    return store;
  }

  List<String> archived() {
    return files.archived();
  }

  Import receipt(String id) {
    return new Imports(store).byId(CLIENT.id(), id).orElseThrow();
  }

  List<Import> receipts() {
    return new Imports(store).latest(CLIENT.id(), Optional.empty(), 99);
  }

  /** What the bulk lane was woken for, in order. */
  List<Event> events() {
    return store.fed(Feed.BULK).stream().map(row -> row.as(Event.class)).toList();
  }

  List<Rejection> rejections() {
    return store.everything().stream()
        .filter(row -> row.content() instanceof Rejection)
        .map(row -> row.as(Rejection.class))
        .sorted(Comparator.comparing((Rejection bad) -> bad.row().orElseThrow()))
        .toList();
  }

  /** File to row to code. */
  Map<String, Map<Integer, String>> rejected() {
    Map<String, Map<Integer, String>> codes = new TreeMap<>();
    rejections()
        .forEach(
            bad ->
                codes
                    .computeIfAbsent(bad.who(), who -> new TreeMap<>())
                    .put(Math.toIntExact(bad.row().orElseThrow()), bad.code()));
    return codes;
  }
}
