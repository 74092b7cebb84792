package tagalong.testkit.moving;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/** What the rows of a store wake up, found by looking through it: the same on every engine. */
final class Woken {
  private final WholeStore store;
  private final Map<Feed, List<Row>> fed = new EnumMap<>(Feed.class);
  private final Map<Feed, Set<Key>> there = new EnumMap<>(Feed.class);

  Woken(WholeStore store) {
    this.store = store;
  }

  /** Every delivery of a feed so far. */
  List<Row> fed(Feed feed) {
    List<Row> all = fed.computeIfAbsent(feed, none -> new ArrayList<>());
    Set<Key> before = there.getOrDefault(feed, Set.of());
    Set<Key> now = new HashSet<>();
    store.scan(
        family(feed),
        "",
        rows ->
            rows.stream()
                .filter(row -> row.feed().filter(feed::equals).isPresent())
                .forEach(
                    row -> {
                      now.add(row.key());
                      if (!before.contains(row.key())) {
                        all.add(row);
                      }
                    }));
    there.put(feed, now);
    return all;
  }

  private static Family family(Feed feed) {
    return switch (feed) {
      case LIVE, BULK -> Family.EVENTS;
      case FACTS -> Family.PEOPLE;
      case MESSAGES -> Family.AGENDA;
    };
  }
}
