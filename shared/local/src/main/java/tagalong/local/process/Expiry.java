package tagalong.local.process;

import java.time.Clock;
import tagalong.local.store.SqliteStore;

/** Removes rows whose time is over. */
record Expiry(SqliteStore store, Clock clock) implements Runnable {
  private static final int PORTION = 1_000;

  @Override
  public void run() {
    int removed;
    do {
      removed = store.removeExpired(clock.instant(), PORTION);
    } while (removed == PORTION);
  }
}
