package tagalong.wire.consumer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey.Kind;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.program.Journey;
import tagalong.domain.program.OwnCode;
import tagalong.domain.program.Program;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.People;
import tagalong.domain.referral.Friends;
import tagalong.domain.referral.Friends.Friend;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.store.Store;
import tagalong.wire.view.RewardView;

/**
 * What zones tell a viewer of what is theirs: what became of their friends, what they earned.
 * Nothing of it before they have proven who they are.
 */
public final class OfViewer {
  /** So many rewards are listed, the latest. */
  private static final int MOST = 20;

  private final Seeing seeing;
  private final ConsumerTokens tokens;
  private final People people;
  private final Friends friends;
  private final Rewards rewards;
  private final Shareables shareables;

  OfViewer(Seeing seeing, ConsumerTokens tokens, Store store) {
    this.seeing = seeing;
    this.tokens = tokens;
    this.people = new People(store);
    this.friends = new Friends(store);
    this.rewards = new Rewards(store);
    this.shareables = new Shareables(store);
  }

  /** The code of the link that is shown as a person's own: the one that they chose, else ours. */
  String code(Client client, Container container, String person, String program) {
    Subject subject = new Subject(new World(client.id(), container), person);
    return shareables
        .shown(subject, program)
        .orElseGet(() -> OwnCode.of(client.personIds(), person, program));
  }

  Map<String, @Nullable Object> values(Sender sender, Program program) {
    Client client = sender.client();
    Seeing.Seen seen = seeing.by(tokens.consumer(client, sender.token()), Container.PRODUCTION);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("verified", seen.privately());
    values.put("named", sender.token().keys().stream().anyMatch(key -> key.kind() == Kind.EMAIL));
    if (seen.privately()) {
      values.put("code_chosen", shareables.shown(seen.person(), program.id()).isPresent());
      List<Friend> mine =
          seen.head().map(known -> friends.of(client.personIds(), known)).orElse(List.of());
      values.put("steps", steps(mine, program));
      // Of somebody with very many friends only so many are looked at.
      values.put("at_least", mine.size() >= Friends.MOST);
      rewarded(client, seen.head(), program, values);
    }
    return values;
  }

  /** How many friends have taken each step; of a step that nobody took, none. */
  private static Map<String, Object> steps(List<Friend> friends, Program program) {
    Map<String, Object> counts = new TreeMap<>();
    List<Friend> mine =
        friends.stream().filter(friend -> friend.program().equals(program.id())).toList();
    program.steps().stream()
        .filter(step -> step.journey() == Journey.FRIEND)
        .forEach(
            step ->
                counts.put(
                    step.name(),
                    mine.stream()
                        .filter(friend -> friend.steps().containsKey(step.name()))
                        .count()));
    return counts;
  }

  private void rewarded(
      Client client, Optional<Head> head, Program program, Map<String, @Nullable Object> values) {
    List<Reward> mine =
        head.stream()
            .flatMap(known -> people.subjects(client.personIds(), known))
            .flatMap(subject -> rewards.of(subject.world(), subject.id()).stream())
            .filter(reward -> reward.program().equals(program.id()))
            .filter(reward -> reward.state().succeeds())
            .sorted(RewardView.LATEST_FIRST)
            .toList();
    values.put("rewards", mine.stream().limit(MOST).map(OfViewer::reward).toList());
    values.put("earned", earned(mine));
  }

  private static Map<String, Object> reward(Reward reward) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("face_value", reward.supplier().faceValue().toPlainString());
    values.put("face_value_type", reward.supplier().unit());
    values.put("supplier_name", reward.supplier().name());
    reward.code().ifPresent(code -> values.put("code", code));
    return values;
  }

  /** Altogether, by unit. */
  private static List<Map<String, Object>> earned(List<Reward> rewards) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    rewards.forEach(
        reward ->
            sums.merge(reward.supplier().unit(), reward.supplier().faceValue(), BigDecimal::add));
    List<Map<String, Object>> earned = new ArrayList<>();
    sums.forEach(
        (unit, sum) ->
            earned.add(Map.of("face_value", sum.toPlainString(), "face_value_type", unit)));
    return earned;
  }
}
