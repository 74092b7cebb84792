package tagalong.adminapi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardKind;

/**
 * Which of a client's rewards are asked for.
 *
 * @param interval when they were granted; empty for ever
 * @param people whose they are; empty for anybody's
 */
record RewardFilter(
    Optional<TimeInterval> interval, Set<String> people, Predicate<Reward> predicate) {

  static RewardFilter of(Asked asked, Dates dates, Instant now) {
    Optional<TimeInterval> interval =
        asked
            .call()
            .request()
            .query("time_interval")
            .map(
                text ->
                    TimeInterval.read(text, now, dates.zone())
                        .orElseThrow(
                            () ->
                                Asked.wrong(
                                    ErrorCode.TIME_INTERVAL_INVALID,
                                    "time_interval",
                                    text,
                                    "Write P30D, or 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z.")));
    Predicate<Reward> granted =
        reward -> interval.filter(span -> !span.contains(reward.granted())).isEmpty();
    return new RewardFilter(
        interval,
        asked.values("person_id"),
        granted.and(states(asked)).and(kinds(asked)).and(ids(asked)));
  }

  /** Who asks for states by name means them, whether they are successes or not. */
  private static Predicate<Reward> states(Asked asked) {
    Set<RewardState> states =
        asked.words("state", RewardState.class, ErrorCode.REWARD_STATE_INVALID);
    boolean successOnly = asked.isOn("success_only", states.isEmpty());
    return reward ->
        (states.isEmpty() || states.contains(reward.state()))
            && (!successOnly || reward.state().succeeds());
  }

  private static Predicate<Reward> kinds(Asked asked) {
    Set<RewardKind> kinds =
        asked.words("reward_type", RewardKind.class, ErrorCode.REWARD_TYPE_NOT_SUPPORTED);
    return reward -> kinds.isEmpty() || kinds.contains(RewardKind.of(reward));
  }

  private static Predicate<Reward> ids(Asked asked) {
    return asked
        .among("reward_supplier_id", (Reward reward) -> reward.supplier().id())
        .and(asked.among("partner_reward_supplier_id", reward -> reward.supplier().id()))
        .and(asked.among("person_id", Reward::person))
        .and(asked.among("root_event_id", Reward::cause))
        .and(asked.among("action_id", Reward::cause))
        .and(asked.amongAny("partner_reward_id", reward -> reward.code().stream().toList()));
  }
}
