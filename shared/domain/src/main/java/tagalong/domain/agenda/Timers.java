package tagalong.domain.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tagalong.domain.event.DerivedId;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/**
 * Sets timers. A timer lies under the minute in which it is due, but never so near that the clock
 * could have passed that minute before the timer is written.
 */
public final class Timers {
  /** The timers of a minute lie in so many partitions, so that none is hot. */
  static final int SHARDS = 4;

  private static final Duration AHEAD = Duration.ofMinutes(2);
  private final Clock clock;

  public Timers(Clock clock) {
    this.clock = clock;
  }

  /**
   * What sets a timer, to be written in the same commit as what it is for. Setting the same task
   * for the same minute again changes nothing.
   */
  public Write set(Task task, Instant due) {
    return new Write.Put(row(new Timer(due, task, 0)));
  }

  /** The row of a timer, where the clock will still come by. */
  public Row row(Timer timer) {
    Instant soonest = clock.instant().plus(AHEAD);
    Instant minute = timer.due().isBefore(soonest) ? soonest : timer.due();
    String name = timer.task().name();
    int shard = (int) Long.remainderUnsigned(DerivedId.bits(name), SHARDS);
    return Row.of(new Key(Family.AGENDA, partition(minute, shard), name), timer);
  }

  static String partition(Instant minute, int shard) {
    return "timers#" + minute.truncatedTo(ChronoUnit.MINUTES) + "#" + shard;
  }
}
