package tagalong.wire.contract;

import java.util.List;
import java.util.Set;

/** What companies ask about rewards, and what becomes of them. */
final class RewardTable {
  private static final Set<ErrorCode> REWARDS =
      Codes.and(
          Codes.ASKED,
          ErrorCode.INVALID_LIMIT,
          ErrorCode.INVALID_OFFSET,
          ErrorCode.MAX_FETCH_SIZE_1000,
          ErrorCode.REWARD_STATE_INVALID,
          ErrorCode.REWARD_TYPE_NOT_SUPPORTED,
          ErrorCode.TIME_INTERVAL_INVALID);
  private static final Set<ErrorCode> REWARD = Codes.and(Codes.ASKED, ErrorCode.REWARD_NOT_FOUND);
  private static final Set<ErrorCode> SUMMED =
      Codes.and(
          Codes.ASKED,
          ErrorCode.PERIOD_COUNT_INVALID,
          ErrorCode.PERIOD_NOT_SUPPORTED,
          ErrorCode.REWARD_TYPE_NOT_SUPPORTED);
  private static final Set<ErrorCode> MOVED =
      Codes.and(
          Codes.ASKED,
          ErrorCode.RETRY_CLAIMED_REWARD_NOT_ALLOWED,
          ErrorCode.REWARD_ILLEGAL_STATE_TRANSITION,
          ErrorCode.REWARD_IN_NOT_RETRYABLE_STATE,
          ErrorCode.REWARD_NOT_FOUND,
          ErrorCode.REWARD_TYPE_NOT_SUPPORTED,
          ErrorCode.SANDBOX_NOT_FOUND);

  static final Table TABLE =
      new Table(
          FunctionName.ADMIN_API,
          List.of(
              Row.get(Operation.LIST_REWARDS, "/v2/rewards", Callers.READERS, REWARDS),
              Row.get(Operation.READ_REWARD, "/v2/rewards/{reward_id}", Callers.READERS, REWARD),
              Row.get(
                  Operation.SUM_UP_REWARDS, "/v2/rewards/state_summary", Callers.READERS, SUMMED),
              Row.put(Operation.UPDATE_REWARD, "/v2/rewards/{reward_id}", Callers.READERS, MOVED),
              Row.get(
                  Operation.LIST_REWARD_STATES,
                  "/v2/rewards/{reward_id}/history",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_FULFILLMENTS,
                  "/v2/rewards/{reward_id}/fulfillments",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_SENDS,
                  "/v2/rewards/{reward_id}/sends",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_REDEEMS,
                  "/v2/rewards/{reward_id}/redeems",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_FAILS,
                  "/v2/rewards/{reward_id}/fails",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_CANCELS,
                  "/v2/rewards/{reward_id}/cancels",
                  Callers.READERS,
                  MOVED),
              Row.get(
                  Operation.LIST_REWARD_REVOKES,
                  "/v2/rewards/{reward_id}/revokes",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.CANCEL_REWARD,
                  "/v2/rewards/{reward_id}/cancel",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.REVOKE_REWARD,
                  "/v2/rewards/{reward_id}/revoke",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.RETRY_REWARD, "/v2/rewards/{reward_id}/retry", Callers.READERS, MOVED),
              Row.post(
                  Operation.FULFILL_REWARD,
                  "/v2/rewards/custom-reward/{reward_id}/fulfilled",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.FULFILL_AND_SEND_REWARD,
                  "/v2/rewards/custom-reward/{reward_id}/fulfilled_and_sent",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.SEND_REWARD,
                  "/v2/rewards/custom-reward/{reward_id}/sent",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.REDEEM_REWARD,
                  "/v2/rewards/custom-reward/{reward_id}/redeemed",
                  Callers.READERS,
                  MOVED),
              Row.post(
                  Operation.FAIL_REWARD,
                  "/v2/rewards/custom-reward/{reward_id}/failed",
                  Callers.READERS,
                  MOVED)));

  private RewardTable() {}
}
