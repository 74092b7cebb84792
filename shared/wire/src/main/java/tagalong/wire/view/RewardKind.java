package tagalong.wire.view;

import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/** The kinds of rewards in the contract's words. We give the first two. */
public enum RewardKind {
  CUSTOM_REWARD,
  MANUAL_COUPON,
  PAYPAL_PAYOUTS,
  SALESFORCE_COUPON,
  TANGO_V2;

  public static RewardKind of(Reward reward) {
    return of(reward.supplier().kind());
  }

  public static RewardKind of(Supplier.Kind kind) {
    return switch (kind) {
      case COUPON_POOL, STATIC_CODE -> MANUAL_COUPON;
      case ACCOUNT_CREDIT, GIFT_CARD, POINTS -> CUSTOM_REWARD;
    };
  }

  /** What the code of such a reward is. */
  public static String keyType(Supplier.Kind kind) {
    return switch (kind) {
      case COUPON_POOL, STATIC_CODE -> "COUPON";
      case ACCOUNT_CREDIT, GIFT_CARD, POINTS -> "ID";
    };
  }
}
