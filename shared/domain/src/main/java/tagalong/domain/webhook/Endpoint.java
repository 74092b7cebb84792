package tagalong.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Stored;

/**
 * How a webhook's server has been doing lately. One that does not answer is left alone for a while,
 * so that those who wait for it do not hold up others.
 *
 * @param failures how many in a row
 * @param restsUntil it is not called before
 */
public record Endpoint(int failures, Instant restsUntil) implements Stored {
  static final Endpoint WELL = new Endpoint(0, Instant.EPOCH);

  private static final int PATIENCE = 3;
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 5;

  static Key keyOf(String client, String webhook) {
    return new Key(Family.AGENDA, client + "#endpoints", webhook);
  }

  boolean restsAt(Instant now) {
    return now.isBefore(restsUntil);
  }

  /** One more that was answered, but not as it should; some may be wrong with that one only. */
  Endpoint declining(Instant now) {
    return failing(failures + 1, now);
  }

  /** One more that was not answered, and took its time. */
  Endpoint silent(Instant now) {
    return failing(Math.max(failures + 1, PATIENCE), now);
  }

  private static Endpoint failing(int times, Instant now) {
    if (times < PATIENCE) {
      return new Endpoint(times, Instant.EPOCH);
    }
    long doubled = 1L << Math.min(times - PATIENCE, MOST_DOUBLINGS);
    return new Endpoint(times, now.plus(SHORTEST.multipliedBy(doubled)));
  }
}
