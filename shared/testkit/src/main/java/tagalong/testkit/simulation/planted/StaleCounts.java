package tagalong.testkit.simulation.planted;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Ledger;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/** What was granted is counted as it was the last time, and nothing guards the count. */
final class StaleCounts extends ChangedStore {
  private final Map<Key, Map<String, Integer>> last;

  /**
   * @param last what was counted the last time, by head
   */
  StaleCounts(Store store, Map<Key, Map<String, Integer>> last) {
    super(store);
    this.last = last;
  }

  static Map<Key, Map<String, Integer>> nothing() {
    return new ConcurrentHashMap<>();
  }

  @Override
  public Optional<Row> get(Key key) {
    return store.get(key).map(this::counted);
  }

  private Row counted(Row row) {
    if (!(row.content() instanceof Head head)) {
      return row;
    }
    Ledger ledger = head.ledger();
    Map<String, Integer> before = last.put(row.key(), ledger.granted());
    return before == null
        ? row
        : row.holding(
            new Head(
                head.subject(),
                head.keys(),
                head.forwardedTo(),
                ledger.grantedInstead(before),
                head.standing()));
  }
}
