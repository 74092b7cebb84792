package tagalong.domain.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tagalong.domain.client.Client;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Family;
import tagalong.domain.store.WholeStore;

/** What two tellings of the same events came to. */
record Comparing(Client client, WholeStore stored, WholeStore before, WholeStore after) {
  private static final Comparator<Turn> IN_TIME =
      Comparator.comparing((Turn turn) -> turn.reward().earned())
          .thenComparing(turn -> turn.reward().id());

  Outcome outcome(long events) {
    Map<String, Reward> had = rewards(before);
    Map<String, Reward> has = rewards(after);
    List<Turn> lost = turns(had, has, new WhyNot(client, stored, after));
    List<Turn> gained = turns(has, had, new WhyNot(client, stored, before));
    return new Outcome(events, gained, lost, had.size() - lost.size());
  }

  /** Those of the first that are not among the second. */
  private static List<Turn> turns(
      Map<String, Reward> these, Map<String, Reward> those, WhyNot why) {
    List<Turn> turns = new ArrayList<>();
    these.forEach(
        (name, reward) -> {
          if (!those.containsKey(name)) {
            turns.add(new Turn(reward, why.notEarned(reward)));
          }
        });
    turns.sort(IN_TIME);
    return turns;
  }

  /** What is earned and was not taken back, by what it is worth. */
  private Map<String, Reward> rewards(WholeStore store) {
    Map<String, Reward> rewards = new TreeMap<>();
    store.scan(
        Family.PEOPLE,
        client.id() + "#",
        rows ->
            rows.forEach(
                row -> {
                  if (row.content() instanceof Reward reward && reward.state().succeeds()) {
                    rewards.put(name(reward), reward);
                  }
                }));
    return rewards;
  }

  private static String name(Reward reward) {
    return "%s %s %s"
        .formatted(
            reward.id(), reward.supplier().faceValue().toPlainString(), reward.supplier().unit());
  }
}
