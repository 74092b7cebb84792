package tagalong.domain.reaction;

import java.util.HashMap;
import java.util.Map;
import tagalong.domain.event.Subject;

/**
 * What is known of business keys that this person's events name, and of places that they need:
 * whose they are already. Grows when a commit is refused because somebody was first.
 */
record Known(Map<Subject, String> holders) {
  static final Known NOTHING = new Known(Map.of());

  Known {
    holders = Map.copyOf(holders);
  }

  Known and(Subject businessKey, String holder) {
    Map<Subject, String> more = new HashMap<>(holders);
    more.put(businessKey, holder);
    return new Known(more);
  }
}
