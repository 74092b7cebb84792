package tagalong.local.store;

import java.time.Duration;
import org.sqlite.ProgressHandler;

/**
 * Ends statements that take too long. The driver's own query timeout only limits the wait for
 * locks, hence this.
 */
final class TimeLimit extends ProgressHandler {
  /** How often SQLite asks, in steps of its machine: less than a millisecond apart. */
  static final int STEPS = 10_000;

  private final long nanos;
  private volatile long started;

  TimeLimit(Duration limit) {
    this.nanos = limit.toNanos();
  }

  /** From now on the time counts. */
  void start() {
    started = System.nanoTime();
  }

  @Override
  protected int progress() {
    return System.nanoTime() - started < nanos ? 0 : 1;
  }
}
