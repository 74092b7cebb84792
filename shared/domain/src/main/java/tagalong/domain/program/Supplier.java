package tagalong.domain.program;

import java.math.BigDecimal;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * Where rewards come from.
 *
 * @param id the partner's id of the supplier
 * @param faceValue what one reward is worth, in {@code unit}
 * @param unit an ISO 4217 currency, or POINTS, PERCENT_OFF, MONTH
 * @param generate the pattern of codes that are made when no uploaded code is left, each {@code #}
 *     a random digit or letter; empty for none: rewards then wait for an upload
 */
public record Supplier(
    String id, String name, Kind kind, BigDecimal faceValue, String unit, Optional<String> generate)
    implements Stored {
  /** How a reward of the supplier is fulfilled. */
  public enum Kind {
    /** With a code of the supplier's pool. */
    COUPON_POOL,
    /** By the company itself, which tells us when. */
    ACCOUNT_CREDIT
  }
}
