package tagalong.testkit.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tagalong.domain.reaction.Credit;
import tagalong.domain.reaction.Head;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/** Watches over what is never taken back. */
final class Frozen {
  private final Stage stage;
  private Map<Key, Stored> before = Map.of();

  Frozen(Stage stage) {
    this.stage = stage;
  }

  /** Compares with how it was when this was called the last time. */
  void look() {
    Map<Key, Stored> now = new HashMap<>();
    for (Row row : stage.store.all(Family.PEOPLE)) {
      switch (row.content()) {
        case Head head -> now.put(row.key(), head);
        case Reward reward -> now.put(row.key(), reward);
        case Credit credit -> now.put(row.key(), credit);
        default -> {}
      }
    }
    before.forEach(
        (key, was) -> {
          Stored is = now.get(key);
          if (is == null || !stands(was, is)) {
            stage.seen.add("What was decided stays: %s became %s".formatted(was, is));
          }
        });
    before = now;
  }

  private static boolean stands(Stored was, Stored is) {
    return switch (was) {
      case Head head ->
          ((Head) is).ledger().settled().entrySet().containsAll(head.ledger().settled().entrySet());
      case Reward reward -> stands(reward, (Reward) is);
      default -> was.equals(is);
    };
  }

  private static boolean stands(Reward was, Reward is) {
    List<Reward.Change> history = is.history();
    int length = was.history().size();
    boolean goesOn = history.size() >= length && history.subList(0, length).equals(was.history());
    boolean sameCode = was.code().isEmpty() || was.code().equals(is.code());
    return goesOn && sameCode && was.cause().equals(is.cause()) && was.rule().equals(is.rule());
  }
}
