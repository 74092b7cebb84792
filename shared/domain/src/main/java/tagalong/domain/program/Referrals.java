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
 * @param landing the address where a share link leads, absolute or on the program domain itself;
 *     empty when there are no share links
 */
public record Referrals(
    Set<Way> ways, Optional<Duration> lookBack, Preference prefer, Optional<String> landing) {
  /** What can refer a friend. */
  public enum Way {
    EMAIL_SHARE,
    SHARE_LINK,
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
