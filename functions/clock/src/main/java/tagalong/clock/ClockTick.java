package tagalong.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.agenda.Timers;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/** Works on what has come due: timers, rows that were parked, rewards that wait for stock. */
public final class ClockTick {
  private static final int MOST = 500;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int DOUBLINGS = 9;
  private static final System.Logger LOG = System.getLogger(ClockTick.class.getName());

  private final Timers timers;
  private final Parking parking;
  private final Fulfilling fulfilling;
  private final Delivering delivering;
  private final Consumer<Row> reacting;
  private final Clock clock;

  /**
   * @param reacting reacts to one row, and fails if that fails
   */
  public ClockTick(
      Timers timers,
      Parking parking,
      Fulfilling fulfilling,
      Delivering delivering,
      Consumer<Row> reacting,
      Clock clock) {
    this.timers = timers;
    this.parking = parking;
    this.fulfilling = fulfilling;
    this.delivering = delivering;
    this.reacting = reacting;
    this.clock = clock;
  }

  public void tick() {
    timers.work(this::due);
    parking.waiting(MOST).stream().filter(this::isDue).forEach(this::again);
    fulfilling.restock(MOST);
  }

  /** Messages are what has timers so far. */
  private void due(Key key) {
    try {
      delivering.takeUp(key);
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException problem) {
      LOG.log(System.Logger.Level.ERROR, "what was due at " + key + " failed: " + problem, problem);
    }
  }

  /** A row that fails again and again is tried less and less often. */
  private boolean isDue(Parked parked) {
    int doublings = Math.min(parked.attempts() - 1, DOUBLINGS);
    Duration pause = SHORTEST.multipliedBy(1L << doublings);
    Instant next = parked.last().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    return !clock.instant().isBefore(next);
  }

  private void again(Parked parked) {
    Optional<Row> row = parking.rowOf(parked);
    try {
      row.ifPresent(this::redrive);
      parking.release(parked);
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException problem) {
      row.ifPresent(again -> parking.park(again, problem));
    }
  }

  private void redrive(Row row) {
    if (row.content() instanceof Message) {
      delivering.deliver(row.key());
    } else {
      reacting.accept(row);
    }
  }
}
