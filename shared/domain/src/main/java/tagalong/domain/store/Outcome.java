package tagalong.domain.store;

import java.util.Set;

/** What came of a commit. */
public sealed interface Outcome {
  /** All of it is durable. */
  record Committed() implements Outcome {}

  /** Nothing was written, because the conditions of these rows did not hold. */
  record Refused(Set<Key> keys) implements Outcome {
    public Refused {
      keys = Set.copyOf(keys);
    }
  }
}
