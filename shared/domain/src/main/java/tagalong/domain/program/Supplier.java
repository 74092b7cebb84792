package tagalong.domain.program;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tagalong.domain.store.Stored;

/**
 * Where rewards come from.
 *
 * @param id the partner's id of the supplier
 * @param faceValue what one reward is worth, in {@code unit}
 * @param unit an ISO 4217 currency, or POINTS, PERCENT_OFF, MONTH
 * @param generate the pattern of codes that are made when no uploaded code is left, each {@code #}
 *     a random digit or letter; empty for none: rewards then wait for an upload
 * @param code of a static code: what everybody gets
 * @param expires how long after it was granted a reward is taken back that is not redeemed
 * @param alertBelow fewer codes than that are few
 */
public record Supplier(
    String id,
    String name,
    Kind kind,
    BigDecimal faceValue,
    String unit,
    Optional<String> generate,
    Optional<String> code,
    Optional<Duration> expires,
    OptionalInt alertBelow)
    implements Stored {
  /** How a reward of the supplier is fulfilled. */
  public enum Kind {
    /** With a code of the supplier's pool. */
    COUPON_POOL,
    /** With one code that is everybody's. */
    STATIC_CODE,
    /** By the company itself, which tells us when. */
    ACCOUNT_CREDIT,
    /** By whoever sells gift cards to the company: they are told by webhook, and call back. */
    GIFT_CARD,
    /** With points, which the company counts. */
    POINTS;

    /** Whether the codes are ours to give. */
    public boolean hasCodes() {
      return switch (this) {
        case COUPON_POOL, STATIC_CODE -> true;
        case ACCOUNT_CREDIT, GIFT_CARD, POINTS -> false;
      };
    }
  }

  /** One whose rewards do not expire. */
  public Supplier(
      String id,
      String name,
      Kind kind,
      BigDecimal faceValue,
      String unit,
      Optional<String> generate) {
    this(
        id,
        name,
        kind,
        faceValue,
        unit,
        generate,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty());
  }
}
