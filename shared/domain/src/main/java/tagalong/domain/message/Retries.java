package tagalong.domain.message;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a mail waits after each attempt, before it is given up. */
final class Retries {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private Retries() {}

  /**
   * @param attempts how many there were
   * @return empty when there were enough
   */
  static Optional<Duration> after(int attempts) {
    return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
  }
}
