package tagalong.testkit.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;

/** Watches whether a referral that comes too late to count says so. */
final class Late {
  private final Stage stage;
  private Map<String, Head> heads = Map.of();
  private Set<Key> told = Set.of();

  Late(Stage stage) {
    this.stage = stage;
  }

  /** Looks at what was told since this was called the last time. */
  void look() {
    Map<String, Head> headsNow = new HashMap<>();
    Set<Key> toldNow = new HashSet<>();
    for (Row row : stage.store.all(Family.PEOPLE)) {
      switch (row.content()) {
        case Head head -> headsNow.put(row.key().partition(), head);
        case Entry entry when entry.input() instanceof Input.Referred referred -> {
          toldNow.add(row.key());
          if (!told.contains(row.key()) && entry.note().isEmpty() && isLate(row, referred)) {
            stage.seen.add("What is late says so: " + entry);
          }
        }
        default -> {}
      }
    }
    heads = headsNow;
    told = toldNow;
  }

  private boolean isLate(Row row, Input.Referred referred) {
    return Optional.ofNullable(heads.get(row.key().partition()))
        .map(head -> head.ledger().settled().get(referred.program()))
        .filter(settled -> referred.referral().at().isBefore(settled.at()))
        .isPresent();
  }
}
