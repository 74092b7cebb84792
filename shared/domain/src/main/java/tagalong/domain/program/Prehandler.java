package tagalong.domain.program;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Data;

/**
 * What is done with an event before its program looks at it. The event itself stays as it came.
 *
 * @param name for the timeline
 * @param events the names of the events that it handles; empty for all
 * @param when what must hold of an event for it to be handled
 */
public record Prehandler(String name, Set<String> events, Optional<Formula> when, Doing doing) {
  /** What every program knows events and their people by, before any of them looks. */
  public static final Set<String> FIXED =
      Set.of("email", "partner_user_id", "partner_event_id", "partner_conversion_id");

  public Prehandler {
    events = Set.copyOf(events);
  }

  /** Whether it is for events of that name. */
  public boolean isFor(String event) {
    return events.isEmpty() || events.contains(event);
  }

  /** What becomes of the event. */
  public sealed interface Doing {
    /** The program never sees it. */
    record Drop() implements Doing {}

    /** The program never sees it, and people are told why. */
    record Block(String reason) implements Doing {}

    /**
     * It is written otherwise, in this order.
     *
     * @param rename what it is called
     * @param defaults what is there where nothing was sent
     * @param set what is reckoned from it
     * @param remove what is no more there
     */
    record Rewrite(
        Optional<String> rename, Data defaults, Map<String, Formula> set, Set<String> remove)
        implements Doing {
      public Rewrite {
        set = new LinkedHashMap<>(set);
        remove = Set.copyOf(remove);
      }
    }
  }
}
