package tagalong.domain.reward;

import static tagalong.domain.program.RewardState.CANCELED;
import static tagalong.domain.program.RewardState.EARNED;
import static tagalong.domain.program.RewardState.FAILED;
import static tagalong.domain.program.RewardState.FULFILLED;
import static tagalong.domain.program.RewardState.REDEEMED;
import static tagalong.domain.program.RewardState.REVOKED;
import static tagalong.domain.program.RewardState.SENT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tagalong.domain.program.RewardState;

/** What a company, or whoever provides its rewards, says became of a reward. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable copies
public enum Move {
  FULFILL("reward_fulfilled", EnumSet.of(EARNED), FULFILLED),
  FULFILL_AND_SEND("reward_fulfilled_and_sent", EnumSet.of(EARNED), FULFILLED, SENT),
  SEND("reward_sent", EnumSet.of(FULFILLED), SENT),
  REDEEM("reward_redeemed", EnumSet.of(FULFILLED, SENT), REDEEMED),
  FAIL("reward_failed", EnumSet.of(EARNED, FULFILLED, SENT), FAILED),
  /** Prevents that it is fulfilled. */
  CANCEL("reward_canceled", EnumSet.of(EARNED, FAILED), CANCELED),
  /** Takes back what is not redeemed yet. */
  REVOKE("reward_revoked", EnumSet.of(EARNED, FULFILLED, SENT), REVOKED),
  RETRY("reward_retried", EnumSet.of(FAILED), EARNED);

  private final String event;
  private final Set<RewardState> from;
  private final List<RewardState> to;

  Move(String event, Set<RewardState> from, RewardState... to) {
    this.event = event;
    this.from = Set.copyOf(from);
    this.to = List.of(to);
  }

  public static Optional<Move> named(String event) {
    return Stream.of(values()).filter(move -> move.event.equals(event)).findFirst();
  }

  /** The name of the event that says it. */
  public String event() {
    return event;
  }

  public boolean isAllowedFrom(RewardState state) {
    return from.contains(state);
  }

  /** The states that the reward comes into, one after the other. */
  public List<RewardState> states() {
    return to;
  }

  /** The state that the reward is in afterwards. */
  public RewardState end() {
    return to.getLast();
  }
}
