package tagalong.domain.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * How many rows were read, and what became of them.
 *
 * @param failed of all that were read
 * @param events rows that became events, by their names; the first names only
 */
public record Tally(long total, long failed, Map<String, Long> events) {
  public static final int MOST_NAMES = 50;
  public static final Tally NONE = new Tally(0, 0, Map.of());

  public Tally {
    events = Map.copyOf(events);
  }

  public Tally and(Tally other) {
    Map<String, Long> both = new HashMap<>(events);
    other.events.forEach(
        (name, count) -> {
          if (both.size() < MOST_NAMES || both.containsKey(name)) {
            both.merge(name, count, Long::sum);
          }
        });
    return new Tally(total + other.total, failed + other.failed, both);
  }
}
