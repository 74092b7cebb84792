package tagalong.adminapi;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tagalong.domain.event.Container;
import tagalong.domain.event.World;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;
import tagalong.wire.http.Reply;
import tagalong.wire.view.Dates;
import tagalong.wire.view.RewardView;

/** The rewards of a client, of both containers. */
final class AskingForRewards implements Resource {
  private static final int BLOCK = 1000;

  /** Beyond that one answer would take too long. */
  private static final int MOST_LOOKED_THROUGH = 100_000;

  private static final int LONGEST_ID = 64;
  private final Rewards rewards;
  private final Clock clock;

  AskingForRewards(Rewards rewards, Clock clock) {
    this.rewards = rewards;
    this.clock = clock;
  }

  @Override
  public Map<Operation, Function<Call, Reply>> operations() {
    return Map.of(Operation.LIST_REWARDS, this::list, Operation.READ_REWARD, this::read);
  }

  private Reply list(Call call) {
    Dates dates = Dates.of(call);
    Page page = Page.of(call);
    RewardFilter filter = RewardFilter.of(new Asked(call), dates, clock.instant());
    Stream<Reward> asked = candidates(call.client().id(), filter).filter(filter.predicate());
    return Reply.json(200, page.of(asked).stream().map(new RewardView(dates)::write).toList());
  }

  private Reply read(Call call) {
    Dates dates = Dates.of(call);
    String id = call.parameter("reward_id").orElse("");
    return rewards
        .byId(call.client().id(), id.length() <= LONGEST_ID ? id : "")
        .map(reward -> Reply.json(200, new RewardView(dates).write(reward)))
        .orElseThrow(
            () ->
                Asked.wrong(
                    ErrorCode.REWARD_NOT_FOUND, "reward_id", id, "There is no such reward."));
  }

  private Stream<Reward> candidates(String client, RewardFilter filter) {
    Stream<Reward> latest =
        filter.people().isEmpty() ? latest(client) : ofPeople(client, filter.people());
    return latest.takeWhile(
        reward -> filter.interval().filter(i -> reward.granted().isBefore(i.from())).isEmpty());
  }

  private Stream<Reward> ofPeople(String client, Iterable<String> people) {
    Stream.Builder<Reward> all = Stream.builder();
    for (String person : people) {
      for (Container container : Container.values()) {
        if (FindingPeople.isId(person)) {
          rewards.of(new World(client, container), person).forEach(all::add);
        }
      }
    }
    return all.build().sorted(RewardView.LATEST_FIRST);
  }

  /** All of them, read block by block, as far as somebody wants to see; each once. */
  private Stream<Reward> latest(String client) {
    // What is granted meanwhile pushes what was read into the next block.
    Set<String> seen = new HashSet<>();
    return Stream.iterate(block(client, 0), block -> !block.isLast(), block -> next(client, block))
        .flatMap(block -> block.rewards().stream())
        .filter(reward -> seen.add(reward.id()));
  }

  private Block next(String client, Block block) {
    int skip = block.skip() + BLOCK;
    if (skip >= MOST_LOOKED_THROUGH) {
      throw new Problem(
              ErrorCode.INVALID_PARAMETER,
              "Too many rewards lie before those you ask for. Narrow with time_interval or"
                  + " person_id.")
          .raised();
    }
    return block.rewards().size() < BLOCK ? new Block(skip, List.of()) : block(client, skip);
  }

  private Block block(String client, int skip) {
    return new Block(skip, rewards.latest(client, skip, BLOCK));
  }

  private record Block(int skip, List<Reward> rewards) {
    boolean isLast() {
      return rewards.isEmpty();
    }
  }
}
