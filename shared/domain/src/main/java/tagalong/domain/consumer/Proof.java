package tagalong.domain.consumer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody has proven who they are.
 *
 * @param person the id of their person at that moment; who is somebody else's part since then has
 *     to prove themselves anew
 * @param at when it was proven, to the second
 * @param until how long it is believed
 */
public record Proof(String person, Instant at, Instant until) {
  /** How long a proof is believed without being used. */
  static final Duration BELIEVED = Duration.ofHours(1);

  /** How long it is believed at most. */
  static final Duration AT_MOST = Duration.ofHours(12);

  public Proof {
    at = at.truncatedTo(ChronoUnit.SECONDS);
    until = until.truncatedTo(ChronoUnit.SECONDS);
    if (person.isEmpty() || until.isAfter(at.plus(AT_MOST))) {
      throw new IllegalArgumentException("a proof is somebody's, and not for long");
    }
  }

  static Proof given(String person, Instant now) {
    return new Proof(person, now, now.plus(BELIEVED));
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  /** Whether it is in use and more than half over. */
  boolean isDue(Instant now) {
    return holdsAt(now)
        && until.isBefore(at.plus(AT_MOST))
        && until.isBefore(now.plus(BELIEVED.dividedBy(2)));
  }

  Proof renewed(Instant now) {
    Instant later = now.plus(BELIEVED);
    Instant last = at.plus(AT_MOST);
    return new Proof(person, at, later.isBefore(last) ? later : last);
  }

  /** Believed no longer than this. */
  Proof within(Instant end) {
    return new Proof(person, at, until.isBefore(end) ? until : end);
  }
}
