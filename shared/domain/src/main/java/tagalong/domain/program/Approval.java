package tagalong.domain.program;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * When a step is approved, so that it earns what it earns.
 *
 * @param passing how long after it happened, where nothing speaks against it; empty for by hand
 * @param suspicious the same, where something does
 * @param declinedBy the names of events that say that nothing came of it, such as returns
 */
public record Approval(
    Optional<Duration> passing, Optional<Duration> suspicious, Set<String> declinedBy) {
  /** At once, unless something speaks against it. */
  public static final Approval USUAL =
      new Approval(Optional.of(Duration.ZERO), Optional.empty(), Set.of());

  public Approval {
    declinedBy = Set.copyOf(declinedBy);
  }

  public Optional<Duration> delay(boolean isSuspicious) {
    return isSuspicious ? suspicious : passing;
  }
}
