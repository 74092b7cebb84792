package tagalong.testkit.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.message.Message;
import tagalong.domain.moving.Arrival;
import tagalong.domain.moving.Departure;
import tagalong.domain.moving.MovingIn;
import tagalong.domain.moving.MovingOut;
import tagalong.domain.replay.Replaying;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Found;
import tagalong.testkit.fixture.ImportedRows;
import tagalong.testkit.fixture.Playing;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.scenario.Scenario;
import tagalong.wire.archive.ArchiveFile;
import tagalong.wire.archive.ArchiveWriter;

/** A client that moves in the middle of the scenario, twice, from one engine to others. */
public abstract class MovingAClient {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final int UNATTENDED = 25;
  private static final int DELIVERED = 12;
  private final List<String> mails = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  /** Three empty stores, to live in one after the other. */
  protected abstract List<WholeStore> stores();

  @Test
  void theScenarioComesTrueAndNobodyIsMailedTwice() throws IOException {
    Scenario scenario = Scenario.of(7, 10, 20);
    List<Row> rows = new ArrayList<>(ImportedRows.of(scenario, NOW));
    Collections.shuffle(rows, new Random(7));
    List<List<Row>> parts =
        List.of(
            rows.subList(0, rows.size() / 3),
            rows.subList(rows.size() / 3, rows.size() * 2 / 3),
            rows.subList(rows.size() * 2 / 3, rows.size()));
    Installation home = installation(0);
    Settled settled = new Settled(home.store, home.woken::fed, home.clock, Fixtures.referAFriend());
    new Playing(settled, new Random(1)).shares(scenario.shares());
    for (int i = 0; i < parts.size(); i++) {
      live(home, settled, parts.get(i), i == parts.size() - 1);
      if (i < parts.size() - 1) {
        home = moved(home, installation(i + 1), folder.resolve(i + ".tagalong"));
        settled = Settled.where(home.store, home.woken::fed, home.clock);
        home.redrive();
      }
    }
    assertThat(scenario.expected().differencesTo(Found.in(home.everything(), scenario.expected())))
        .isEmpty();
    assertThat(Replaying.of(home.store, home.clock).run(Fixtures.CLIENT.id())).isEmpty();
    assertThat(mails).doesNotHaveDuplicates().hasSameSizeAs(messages(home));
  }

  /** Most of it settles and some mails go out; the last rows are attended to by nobody. */
  private static void live(Installation home, Settled settled, List<Row> rows, boolean toTheEnd) {
    int attended = rows.size() - (toTheEnd ? 0 : UNATTENDED);
    new Playing(settled, new Random(2)).rows(rows.subList(0, attended));
    home.deliver(toTheEnd ? Integer.MAX_VALUE : DELIVERED);
    home.store.append(rows.subList(attended, rows.size()));
  }

  private static Installation moved(Installation from, Installation to, Path file)
      throws IOException {
    try (ArchiveWriter archive = new ArchiveWriter(file, Fixtures.CLIENT, from.clock.instant())) {
      Departure departure =
          new MovingOut(from.store, from.clock, Fixtures.CLIENT, archive::add).run();
      assertThat(departure.waiting()).isGreaterThanOrEqualTo(UNATTENDED - 5);
      archive.finish();
    }
    ArchiveFile archive = ArchiveFile.open(file);
    MovingIn movingIn = new MovingIn(to.store, to.clock, done -> {});
    assertThat(movingIn.run(archive)).isEqualTo(new Arrival.Arrived(archive.rows()));
    assertThat(movingIn.run(archive)).isEqualTo(new Arrival.WasHere());
    assertThat(to.copies().equals(from.copies())).as("the same rows").isTrue();
    for (Feed feed : Feed.values()) {
      assertThat(to.woken.fed(feed)).as("woken " + feed).isEmpty();
    }
    assertThat(Replaying.of(to.store, to.clock).run(Fixtures.CLIENT.id())).isEmpty();
    return to;
  }

  private Installation installation(int number) {
    Instant then = NOW.plus(Duration.ofMinutes(5L * number));
    return new Installation(stores().get(number), Clock.fixed(then, ZoneOffset.UTC), mails);
  }

  private static List<Row> messages(Installation home) {
    return home.everything().stream().filter(row -> row.content() instanceof Message).toList();
  }
}
