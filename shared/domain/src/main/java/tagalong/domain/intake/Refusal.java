package tagalong.domain.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * Why an event, or a row of a file, is not accepted.
 *
 * @param detail a sentence that says what to do
 * @param parameters what the sentence is about
 */
public record Refusal(Reason reason, String detail, Map<String, String> parameters) {
  /** The reasons there are; {@code shared/wire} knows the code and status of each. */
  public enum Reason {
    MISSING_EVENT_NAME,
    INVALID_EVENT_NAME,
    INVALID_EVENT_TIME_FORMAT,
    MISSING_EMAIL,
    INVALID_EMAIL,
    INVALID_CONTAINER,
    TOO_LARGE
  }

  public Refusal {
    parameters = Map.copyOf(new TreeMap<>(parameters));
  }
}
