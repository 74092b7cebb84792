package tagalong.domain.program;

/** How far a reward is. */
public enum RewardState {
  EARNED,
  FULFILLED,
  SENT,
  REDEEMED,
  FAILED,
  CANCELED,
  REVOKED;

  /** Whether the rewardee has or will get it. */
  public boolean succeeds() {
    return switch (this) {
      case EARNED, FULFILLED, SENT, REDEEMED -> true;
      case FAILED, CANCELED, REVOKED -> false;
    };
  }
}
