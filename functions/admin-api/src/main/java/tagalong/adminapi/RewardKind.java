package tagalong.adminapi;

import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/** The kinds of rewards in the contract's words. We give the first two. */
enum RewardKind {
  CUSTOM_REWARD,
  MANUAL_COUPON,
  PAYPAL_PAYOUTS,
  SALESFORCE_COUPON,
  TANGO_V2;

  static RewardKind of(Reward reward) {
    return of(reward.supplier().kind());
  }

  static RewardKind of(Supplier.Kind kind) {
    return switch (kind) {
      case COUPON_POOL -> MANUAL_COUPON;
      case ACCOUNT_CREDIT -> CUSTOM_REWARD;
    };
  }

  /** What the code of such a reward is. */
  static String keyType(Supplier.Kind kind) {
    return switch (kind) {
      case COUPON_POOL -> "COUPON";
      case ACCOUNT_CREDIT -> "ID";
    };
  }
}
