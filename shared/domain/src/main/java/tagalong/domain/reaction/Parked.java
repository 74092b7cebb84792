package tagalong.domain.reaction;

import java.time.Duration;
import java.time.Instant;
import tagalong.domain.store.Key;
import tagalong.domain.store.Stored;

/**
 * What could not be reacted to: put aside so that everything behind it goes on, tried again until
 * it can.
 *
 * @param row where it lies
 * @param problem what went wrong the last time
 */
public record Parked(String client, Key row, String problem, int attempts, Instant since)
    implements Stored {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 20;

  /** When to try again: after 1, 2, 4, 8 … minutes since it was put aside. */
  Instant nextTry() {
    return since.plus(FIRST.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS)));
  }
}
