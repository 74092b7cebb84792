package tagalong.testkit.reaction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.store.InMemoryStore;

/** Feeds that deliver in any order, some rows twice, and again whatever failed. */
final class Deliveries {
  private final InMemoryStore memory;
  private final Reacting reacting;
  private final Fulfilling fulfilling;
  private final Random random;
  private final List<Row> waiting = new ArrayList<>();
  private final Map<Feed, Integer> fed = new EnumMap<>(Feed.class);
  private int failures;

  Deliveries(InMemoryStore memory, Store store, Clock clock, Random random) {
    this.memory = memory;
    this.reacting = new Reacting(store, clock);
    this.fulfilling = new Fulfilling(store, clock, random);
    this.random = random;
  }

  void untilNothingIsLeft() {
    for (takeIn(); !waiting.isEmpty(); takeIn()) {
      Row row = waiting.remove(random.nextInt(waiting.size()));
      try {
        deliver(row);
        if (random.nextInt(10) == 0) {
          deliver(row);
        }
      } catch (StoreUnavailable failed) {
        failures++;
        waiting.add(row);
      }
    }
  }

  int failures() {
    return failures;
  }

  private void takeIn() {
    for (Feed feed : List.of(Feed.LIVE, Feed.BULK, Feed.FACTS)) {
      List<Row> rows = memory.fed(feed);
      waiting.addAll(rows.subList(fed.getOrDefault(feed, 0), rows.size()));
      fed.put(feed, rows.size());
    }
  }

  private void deliver(Row row) {
    switch (row.content()) {
      case Event event -> reacting.events(List.of(event));
      case Fact fact -> reacting.facts(fact.about());
      case Reward reward -> fulfilling.attend(reward);
      default -> throw new IllegalStateException("nobody reacts to " + row.key());
    }
  }
}
