package tagalong.domain.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Look-ups remembered for a short while, the least used forgotten first. What was not found is
 * remembered apart, so that guessing cannot push out what is there.
 */
public final class Remembered<V> {
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Lately<V> found;
  private final Lately<V> missing;

  public Remembered(Clock clock, Duration whenFound, Duration whenMissing) {
    this.clock = clock;
    this.found = new Lately<>(whenFound);
    this.missing = new Lately<>(whenMissing);
  }

  /** Looks up what is not remembered; a look-up that fails is not remembered. */
  public Optional<V> get(String key, Function<String, Optional<V>> look) {
    Instant now = clock.instant();
    return found
        .at(key, now)
        .or(() -> missing.at(key, now))
        .orElseGet(() -> lookUp(key, look, now))
        .value();
  }

  /** Looks it up again next time. */
  public void forget(String key) {
    found.forget(key);
    missing.forget(key);
  }

  private Seen<V> lookUp(String key, Function<String, Optional<V>> look, Instant now) {
    Optional<V> value = look.apply(key);
    return (value.isPresent() ? found : missing).put(key, value, now);
  }

  private record Seen<V>(Optional<V> value, Instant until) {}

  private static final class Lately<V> {
    private final Duration kept;
    private final Map<String, Seen<V>> seen =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Seen<V>> eldest) {
            return size() > MOST;
          }
        };

    Lately(Duration kept) {
      this.kept = kept;
    }

    synchronized Optional<Seen<V>> at(String key, Instant now) {
      return Optional.ofNullable(seen.get(key)).filter(entry -> isRecent(entry, now));
    }

    /** What was seen later than now was seen before the clock was set back, nobody knows when. */
    private boolean isRecent(Seen<V> entry, Instant now) {
      return now.isBefore(entry.until()) && !now.isBefore(entry.until().minus(kept));
    }

    synchronized void forget(String key) {
      seen.remove(key);
    }

    synchronized Seen<V> put(String key, Optional<V> value, Instant now) {
      Seen<V> entry = new Seen<>(value, now.plus(kept));
      seen.put(key, entry);
      return entry;
    }
  }
}
