package tagalong.adminapi;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tagalong.domain.program.RewardState;
import tagalong.domain.reaction.Head;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardKind;
import tagalong.wire.view.RewardView;
import tagalong.wire.view.Words;

/** The rewards of one person. */
final class AskingForPersonRewards implements Resource {
  private final FindingPeople finding;
  private final Rewards rewards;

  AskingForPersonRewards(FindingPeople finding, Rewards rewards) {
    this.finding = finding;
    this.rewards = rewards;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(
        Operation.LIST_PERSON_REWARDS, this::list, Operation.READ_PERSON_REWARD, this::read);
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    String id = call.parameter("reward_id").orElse("");
    Reward reward =
        finding.named(call).heads().stream()
            .flatMap(head -> rewards(call, head))
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    Asked.wrong(
                        ErrorCode.REWARD_NOT_FOUND,
                        "reward_id",
                        id,
                        "This person has no such reward."));
    return Reply.json(200, new RewardView(dates).ofPerson(reward));
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    Asked asked = new Asked(call);
    Predicate<Reward> filter = filter(asked);
    Stream<Reward> found =
        finding
            .named(call)
            .heads(asked)
            .flatMap(head -> rewards(call, head))
            .filter(filter)
            .sorted(RewardView.LATEST_FIRST);
    return Reply.json(200, page.of(found).stream().map(new RewardView(dates)::ofPerson).toList());
  }

  private Stream<Reward> rewards(Call call, Head head) {
    return finding
        .subjects(call.client(), head)
        .flatMap(subject -> rewards.of(subject.world(), subject.id()).stream());
  }

  private static Predicate<Reward> filter(Asked asked) {
    Set<RewardKind> kinds =
        asked.words("reward_types", RewardKind.class, ErrorCode.INVALID_PARAMETER);
    Set<RewardState> states =
        asked.words("reward_states", RewardState.class, ErrorCode.INVALID_PARAMETER);
    Predicate<Reward> kind = reward -> kinds.isEmpty() || kinds.contains(RewardKind.of(reward));
    Predicate<Reward> state = reward -> states.isEmpty() || states.contains(reward.state());
    return kind.and(state)
        .and(asked.among("programs", Reward::program))
        .and(asked.among("campaign_ids", Reward::program))
        .and(asked.amongWords("journey_names", reward -> reward.journey().name()))
        .and(asked.among("journey_key_names", reward -> Words.JOURNEY_KEY))
        .and(asked.among("journey_key_values", Reward::person))
        .and(asked.amongAny("data_keys", reward -> RewardView.data(reward).keySet()))
        .and(
            asked.amongPairs(
                "data_values", RewardView::data, ErrorCode.VALUE_DOES_NOT_FOLLOW_PATTERN));
  }
}
