package tagalong.domain.reaction;

import java.util.Optional;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;

/** The events by which a company says who somebody is. Only its own servers say so. */
public final class Identity {
  /** Somebody of whom nothing has happened yet. */
  public static final String CREATED = "person_created";

  /** Somebody is known by another key from now on; the former one still leads to them. */
  public static final String CHANGED = "person_identified";

  /** Two people are one: whoever it is about goes on as another. */
  public static final String FORWARDED = "person_forwarded";

  /** The field that names the other. */
  public static final String TARGET = "forward_to_profile_id";

  private Identity() {}

  static boolean changes(Event event) {
    return event.name().equals(CHANGED) && event.source() == Source.SERVER;
  }

  static Optional<String> target(Event event) {
    return event.name().equals(FORWARDED) && event.source() == Source.SERVER
        ? event.data().text(TARGET)
        : Optional.empty();
  }
}
