package tagalong.adminapi;

import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.http.Call;

/** Finds the reward that a path names. */
record FindingRewards(Rewards rewards) {
  private static final int LONGEST_ID = 64;

  /**
   * @throws tagalong.wire.contract.Problem.Raised when there is no such reward
   */
  Reward named(Call call) {
    String id = call.parameter(Reward.ID).orElse("");
    return rewards
        .byId(call.client().id(), id.length() <= LONGEST_ID ? id : "")
        .orElseThrow(
            () ->
                Asked.wrong(ErrorCode.REWARD_NOT_FOUND, Reward.ID, id, "There is no such reward."));
  }
}
