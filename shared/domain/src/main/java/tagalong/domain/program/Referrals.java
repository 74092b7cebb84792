package tagalong.domain.program;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How a friend comes to be referred.
 *
 * @param ways what counts as a referral
 * @param lookBack how long a referral counts; empty for ever
 * @param prefer which of several referrals counts
 */
public record Referrals(Set<Way> ways, Optional<Duration> lookBack, Preference prefer) {
  /** What can refer a friend. */
  public enum Way {
    EMAIL_SHARE,
    ADVOCATE_CODE,
    COUPON_CODE
  }

  /** Which of several referrals counts. */
  public enum Preference {
    EARLIEST,
    LATEST
  }

  public Referrals {
    ways = Set.copyOf(ways);
  }
}
