package tagalong.domain.agenda;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/**
 * Works off the agenda, minute by minute and shard by shard. A minute is finished when its timers
 * were done after it had been over for a minute; the watermark stands at the first one that is not.
 * What is written behind it all the same, by a commit that took long or a clock that was set back,
 * is found by an hourly sweep.
 */
public final class DueTimers {
  private static final Logger LOG = System.getLogger(DueTimers.class.getName());
  private static final Duration OVER = Duration.ofMinutes(2);
  private static final Duration SWEEP_EVERY = Duration.ofHours(1);
  private static final Duration SWEEP_BACK = Duration.ofHours(3);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;

  /** One tick works off at most so many minutes of a shard; a clock that was away catches up. */
  private static final int MOST_MINUTES = 240;

  private final Store store;
  private final Clock clock;
  private final Timers timers;
  private final Consumer<Task> doing;

  /**
   * @param doing does a task, or throws when it could not; it is then done later
   */
  public DueTimers(Store store, Clock clock, Consumer<Task> doing) {
    this.store = store;
    this.clock = clock;
    this.timers = new Timers(clock);
    this.doing = doing;
  }

  /** Does what is due. */
  public void run() {
    for (int shard = 0; shard < Timers.SHARDS; shard++) {
      run(shard);
    }
  }

  private void run(int shard) {
    Instant now = clock.instant();
    Key key = new Key(Family.AGENDA, "watermarks", "" + shard);
    Optional<Row> row = store.get(key);
    Watermark before =
        row.map(found -> found.as(Watermark.class))
            .orElseGet(() -> new Watermark(minute(now.minus(SWEEP_BACK)), Instant.EPOCH));
    boolean sweeps = Duration.between(before.swept(), now).abs().compareTo(SWEEP_EVERY) >= 0;
    if (sweeps) {
      sweep(earlier(before.minute(), minute(now)), shard, now);
    }
    Watermark after =
        new Watermark(workOff(before.minute(), shard, now), sweeps ? now : before.swept());
    if (!after.equals(before)) {
      store.commit(
          List.of(
              row.<Write>map(found -> new Write.Update(found.holding(after)))
                  .orElseGet(() -> new Write.Insert(Row.of(key, after)))));
    }
  }

  /** Looks once more into the minutes before one. */
  private void sweep(Instant end, int shard, Instant now) {
    for (Instant minute = end.minus(SWEEP_BACK);
        minute.isBefore(end);
        minute = minute.plus(1, ChronoUnit.MINUTES)) {
      runMinute(minute, shard, now);
    }
  }

  /**
   * Goes on from the watermark, or from the present where the clock was set back behind it, and
   * returns where the watermark then stands.
   */
  private Instant workOff(Instant watermark, int shard, Instant now) {
    Instant minute = earlier(watermark, minute(now));
    Instant finished = minute;
    for (int i = 0; i < MOST_MINUTES && !minute.isAfter(now); i++) {
      runMinute(minute, shard, now);
      Instant over = minute.plus(OVER);
      minute = minute.plus(1, ChronoUnit.MINUTES);
      finished = over.isAfter(now) ? finished : minute;
    }
    return finished;
  }

  /** Does what is due of a minute. Of one that is over that is all of it. */
  private void runMinute(Instant minute, int shard, Instant now) {
    store.range(Span.of(Family.AGENDA, Timers.partition(minute, shard), "")).stream()
        .filter(row -> !row.as(Timer.class).due().isAfter(now))
        .forEach(this::run);
  }

  private void run(Row row) {
    Timer timer = row.as(Timer.class);
    Write.Remove done = new Write.Remove(row.key(), row.version());
    try {
      doing.accept(timer.task());
      store.commit(List.of(done));
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException failed) {
      LOG.log(
          Level.ERROR, "A timer failed and is tried again later: " + timer.task().name(), failed);
      store.commit(List.of(done, new Write.Put(timers.row(later(timer)))));
    }
  }

  /** Each time twice as late, up to some 17 hours. */
  private Timer later(Timer timer) {
    int doublings = Math.min(timer.failures(), MOST_DOUBLINGS);
    Instant due = clock.instant().plus(FIRST_RETRY.multipliedBy(1L << doublings));
    return new Timer(due, timer.task(), timer.failures() + 1);
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
