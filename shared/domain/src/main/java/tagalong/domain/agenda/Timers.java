package tagalong.domain.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.event.DerivedId;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Timers lie in a partition of the minute and shard in which they will be worked on: never the
 * present minute nor the next, so that a minute that has been worked on gets no more. A watermark
 * for each shard tells how far that is.
 */
public final class Timers {
  private static final int SHARDS = 4;
  private static final Duration AHEAD = Duration.ofMinutes(2);
  private static final Duration BEHIND = Duration.ofMinutes(1);
  private static final int PORTION = 100;

  /**
   * So many minutes are worked on in one go at most, so that catching up after a long stop shows
   * progress.
   */
  private static final int MOST_MINUTES = 24 * 60;

  private final Store store;
  private final Clock clock;

  public Timers(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What sets a timer; to be written in the commit of what it is for. The same timer set twice is
   * one.
   */
  public Write setting(Key row, Instant due) {
    Instant soonest = clock.instant().plus(AHEAD);
    Instant worked = due.isAfter(soonest) ? due : soonest;
    String id = DerivedId.of(row.family().name(), row.partition(), row.sort(), due.toString());
    int shard = (int) Long.remainderUnsigned(DerivedId.bits(id), SHARDS);
    Key key = new Key(Family.AGENDA, partition(minute(worked), shard), id);
    return new Write.Put(Row.of(key, new Timer(due, row)));
  }

  /** Brings what has come due, and forgets it once that has returned. */
  public void work(Consumer<Key> due) {
    for (int shard = 0; shard < SHARDS; shard++) {
      work(shard, due);
    }
  }

  private void work(int shard, Consumer<Key> due) {
    Key key = new Key(Family.AGENDA, "timers", "watermark#" + shard);
    Optional<Row> row = store.get(key);
    Instant until = minute(clock.instant().minus(BEHIND));
    Instant from = row.map(r -> r.as(Watermark.class).upTo()).orElse(until.minus(BEHIND));
    Instant minute = from;
    for (int i = 0; i < MOST_MINUTES && minute.isBefore(until); i++) {
      empty(partition(minute, shard), due);
      minute = minute.plus(Duration.ofMinutes(1));
    }
    if (minute.isAfter(from) || row.isEmpty()) {
      Watermark reached = new Watermark(minute);
      Write write =
          row.<Write>map(r -> new Write.Update(r.holding(reached)))
              .orElseGet(() -> new Write.Insert(Row.of(key, reached)));
      moved(write);
    }
  }

  /** Whether it moved does not matter: whoever moved it has done the same. */
  private void moved(Write write) {
    Outcome outcome = store.commit(List.of(write));
    assert outcome != null;
  }

  private void empty(String partition, Consumer<Key> due) {
    for (List<Row> portion = portion(partition); !portion.isEmpty(); portion = portion(partition)) {
      for (Row row : portion) {
        due.accept(row.as(Timer.class).row());
        moved(new Write.Remove(row.key(), row.version()));
      }
    }
  }

  private List<Row> portion(String partition) {
    return store.range(Span.of(Family.AGENDA, partition, "").first(PORTION));
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static String partition(Instant minute, int shard) {
    return "due#" + minute + "#" + shard;
  }
}
