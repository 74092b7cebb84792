package tagalong.adminapi;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.RewardView;
import tagalong.wire.view.Words;

/**
 * What companies and those who provide their rewards say became of rewards. Each word is an event,
 * taken in as any other, and done at once.
 */
final class MovingRewards implements Resource {
  private final FindingRewards finding;
  private final Intake intake;
  private final Fulfilling fulfilling;

  MovingRewards(FindingRewards finding, Intake intake, Fulfilling fulfilling) {
    this.finding = finding;
    this.intake = intake;
    this.fulfilling = fulfilling;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    Map<Operation, Function<Call, Reply>> operations = new EnumMap<>(Operation.class);
    operations.put(Operation.FULFILL_REWARD, call -> given(call, Move.FULFILL));
    operations.put(Operation.FULFILL_AND_SEND_REWARD, call -> given(call, Move.FULFILL_AND_SEND));
    operations.put(Operation.FAIL_REWARD, call -> moved(call, Move.FAIL));
    operations.put(Operation.SEND_REWARD, call -> moved(call, Move.SEND));
    operations.put(Operation.REDEEM_REWARD, call -> moved(call, Move.REDEEM));
    operations.put(Operation.CANCEL_REWARD, call -> moved(call, Move.CANCEL));
    operations.put(Operation.REVOKE_REWARD, call -> moved(call, Move.REVOKE));
    operations.put(Operation.RETRY_REWARD, this::retried);
    operations.put(Operation.UPDATE_REWARD, this::updated);
    return operations;
  }

  /** What we give ourselves nobody else gives. */
  private Reply given(Call call, Move move) {
    Reward reward = finding.named(call);
    RewardKind kind = RewardKind.of(reward);
    if (kind != RewardKind.CUSTOM_REWARD) {
      throw Asked.wrong(
          ErrorCode.REWARD_TYPE_NOT_SUPPORTED,
          Reward.ID,
          reward.id(),
          "This reward is a %s, which is fulfilled here.".formatted(kind));
    }
    return moved(call, move);
  }

  private Reply retried(Call call) {
    RewardState state = finding.named(call).state();
    if (state == RewardState.REDEEMED) {
      throw new Problem(
              ErrorCode.RETRY_CLAIMED_REWARD_NOT_ALLOWED, "It is redeemed: nothing is to be done.")
          .raised();
    }
    if (!Move.RETRY.isAllowedFrom(state)) {
      throw new Problem(
              ErrorCode.REWARD_IN_NOT_RETRYABLE_STATE,
              "It is %s. Only what has failed is tried again.".formatted(state),
              Map.of("state", state.name()))
          .raised();
    }
    return moved(call, Move.RETRY);
  }

  private Reply moved(Call call, Move asked) {
    Dates dates = Dates.of(call);
    Reward reward = finding.named(call);
    Sent sent = Sent.orNothing(call);
    Move move = sent.isOff("success") ? Move.FAIL : asked;
    Map<String, String> said = RewardWords.said(sent);
    if (!isSaidAgain(reward, move, said)) {
      check(reward, move);
      tell(call, reward, move, said);
    }
    return Reply.json(200, new RewardView(dates).write(finding.named(call)));
  }

  /** Whoever provides a reward may call back twice. */
  private static boolean isSaidAgain(Reward reward, Move move, Map<String, String> said) {
    return reward.state() == move.end()
        && reward.history().getLast().event().isPresent()
        && without(reward.history().getLast().said()).equals(said);
  }

  private static Map<String, String> without(Map<String, String> said) {
    Map<String, String> words = new LinkedHashMap<>(said);
    words.remove(RewardWords.OPERATOR);
    return words;
  }

  private static void check(Reward reward, Move move) {
    if (!move.isAllowedFrom(reward.state())) {
      throw new Problem(
              ErrorCode.REWARD_ILLEGAL_STATE_TRANSITION,
              "It is %s, and from there it cannot become %s.".formatted(reward.state(), move.end()),
              Map.of("from", reward.state().name(), "to", move.end().name()))
          .raised();
    }
  }

  private void tell(Call call, Reward reward, Move move, Map<String, String> said) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>(said);
    data.put(Reward.ID, reward.id());
    data.put("person_id", reward.person());
    data.put(RewardWords.OPERATOR, call.granted().orElseThrow().token().id());
    if (reward.world().container() == Container.TEST) {
      data.put("container", Words.lower(Container.TEST));
    }
    Answer answer =
        intake.accept(
            new Submission(
                call.client(),
                Optional.of(move.event()),
                Optional.empty(),
                new Data(data),
                Source.SERVER,
                List.of(),
                ""));
    switch (answer) {
      case Answer.Accepted accepted -> fulfilling.advance(accepted.event());
      case Answer.Refused refused ->
          throw new Problem(ErrorCode.INVALID_PARAMETER, refused.refusal().detail()).raised();
    }
  }

  /** A reward stays where it was granted. */
  private Reply updated(Call call) {
    Dates dates = Dates.of(call);
    Reward reward = finding.named(call);
    Sent.of(call)
        .text("sandbox")
        .filter(sandbox -> !sandbox.equals(Words.sandbox(reward.world().container())))
        .ifPresent(
            other -> {
              throw Asked.wrong(
                  ErrorCode.SANDBOX_NOT_FOUND,
                  "sandbox",
                  other,
                  "A reward stays where it was granted: leave sandbox out.");
            });
    return Reply.json(200, new RewardView(dates).write(reward));
  }
}
