package tagalong.domain.program;

import java.time.Instant;
import java.util.Map;
import tagalong.domain.event.Event;

/**
 * What a formula may ask for.
 *
 * @param event that it judges
 * @param steps when its person first took each step of the program by then
 */
public record Facts(Event event, Map<String, Instant> steps) {
  public Facts {
    steps = Map.copyOf(steps);
  }

  /** Of an event alone. */
  public static Facts of(Event event) {
    return new Facts(event, Map.of());
  }
}
