package tagalong.domain.moving;

import java.util.Map;
import tagalong.domain.store.Family;

/** What is stored is not what the archive holds. Thrown while rows are carried, caught after. */
final class NotTheSame extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTheSame(Map<Family, Long> wanted, Map<Family, Long> found) {
    super(
        "What is here now is not what the archive holds: rows %s here, %s in the archive. Nobody was let in."
            .formatted(found, wanted));
  }
}
