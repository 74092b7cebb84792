package tagalong.adminapi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Reward.Change;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** The states that a reward came into, all of them or those of one kind. */
final class AskingWhatBecameOfRewards implements Resource {
  private final FindingRewards finding;

  AskingWhatBecameOfRewards(FindingRewards finding) {
    this.finding = finding;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    Map<Operation, Function<Call, Reply>> operations = new EnumMap<>(Operation.class);
    operations.put(Operation.LIST_REWARD_STATES, this::all);
    operations.put(
        Operation.LIST_REWARD_FULFILLMENTS,
        call -> these(call, RewardState.FULFILLED, AskingWhatBecameOfRewards::fulfilled));
    operations.put(
        Operation.LIST_REWARD_SENDS,
        call -> these(call, RewardState.SENT, AskingWhatBecameOfRewards::sent));
    operations.put(
        Operation.LIST_REWARD_REDEEMS,
        call -> these(call, RewardState.REDEEMED, AskingWhatBecameOfRewards::redeemed));
    operations.put(
        Operation.LIST_REWARD_FAILS,
        call -> these(call, RewardState.FAILED, (reward, change) -> basis(reward)));
    operations.put(
        Operation.LIST_REWARD_CANCELS,
        call -> these(call, RewardState.CANCELED, (reward, change) -> basis(reward)));
    operations.put(
        Operation.LIST_REWARD_REVOKES,
        call -> these(call, RewardState.REVOKED, (reward, change) -> basis(reward)));
    return operations;
  }

  private Reply all(Call call) {
    Dates dates = Dates.of(call);
    Stream<Map<String, @Nullable Object>> states =
        finding.named(call).history().stream()
            .map(
                change ->
                    dated(new Shape(), change, dates)
                        .with("state_type", change.state().name())
                        .with("success", change.state() != RewardState.FAILED)
                        .fields());
    return Reply.json(200, states.toList());
  }

  private Reply these(Call call, RewardState state, BiFunction<Reward, Change, Shape> particulars) {
    Dates dates = Dates.of(call);
    Reward reward = finding.named(call);
    Stream<Map<String, @Nullable Object>> changes =
        reward.history().stream()
            .filter(change -> change.state() == state)
            .map(change -> dated(particulars.apply(reward, change), change, dates).fields());
    return Reply.json(200, changes.toList());
  }

  private static Shape dated(Shape shape, Change change, Dates dates) {
    return shape
        .with("created_at", dates.write(change.at()))
        .with("message", change.note())
        .with("operator_user_id", said(change, RewardWords.OPERATOR).orElse(""));
  }

  private static Shape basis(Reward reward) {
    return new Shape().with(Reward.ID, reward.id());
  }

  private static Shape fulfilled(Reward reward, Change change) {
    return basis(reward)
        .without("amount")
        .with("cost_code", said(change, "cost_code"))
        .with(
            "face_value",
            new Data(Map.copyOf(change.said()))
                .number("face_value")
                .orElseGet(() -> reward.supplier().faceValue()))
        .with(
            "face_value_type",
            said(change, "face_value_type").orElseGet(() -> reward.supplier().unit()))
        .with("partner_reward_id", said(change, Reward.PARTNER_ID).or(reward::code))
        .with("success", true);
  }

  private static Shape sent(Reward reward, Change change) {
    return basis(reward)
        .with("email", RewardWords.sentTo(change.said(), reward))
        .with("partner_reward_sent_id", said(change, "partner_reward_sent_id"))
        .with("success", true);
  }

  private static Shape redeemed(Reward reward, Change change) {
    return basis(reward)
        .with("cause_event_id", change.event())
        .with("event_name", change.event().map(event -> Move.REDEEM.event()))
        .without("partner_event_id")
        .with("partner_reward_redeem_id", said(change, "partner_reward_redeem_id").orElse(""));
  }

  private static Optional<String> said(Change change, String name) {
    return Optional.ofNullable(change.said().get(name));
  }
}
