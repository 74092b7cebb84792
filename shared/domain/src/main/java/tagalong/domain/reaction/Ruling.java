package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Optional;

/** Whether a step earns what it earns. */
sealed interface Ruling {
  /** In words, on which facts. */
  String said();

  /**
   * It does.
   *
   * @param lasting whether that stays, whatever is heard of it later
   */
  record Approved(String said, boolean lasting) implements Ruling {}

  /** It may later, at that time, or when somebody says so. */
  record Waits(String said, Optional<Instant> until) implements Ruling {}

  /** It does not, and what it earned is taken back. */
  record Declined(String said, Verdict verdict) implements Ruling {}

  /** It is suspicious, and nobody has looked into it. */
  record Suspicious(String said) implements Ruling {}
}
