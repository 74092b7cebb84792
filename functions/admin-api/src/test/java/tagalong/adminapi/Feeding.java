package tagalong.adminapi;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.store.InMemoryStore;

/** Brings what is new in a store to whom it wakes, until nothing is. */
final class Feeding {
  private final InMemoryStore store;
  private final Reacting reacting;
  private final Fulfilling fulfilling;
  private int events;
  private int facts;

  Feeding(InMemoryStore store, Clock clock) {
    this.store = store;
    this.reacting = new Reacting(store, clock);
    this.fulfilling = new Fulfilling(store, clock, new Random(9));
  }

  void settle() {
    List<Row> live = store.fed(Feed.LIVE);
    while (events < live.size()) {
      reacting.events(List.of(live.get(events++).as(Event.class)));
    }
    while (facts < store.fed(Feed.FACTS).size()) {
      switch (store.fed(Feed.FACTS).get(facts++).content()) {
        case Fact fact -> reacting.facts(fact.about());
        case Reward reward -> fulfilling.fulfil(reward.world().client(), reward.id());
        default -> throw new AssertionError("nobody is woken by this");
      }
    }
  }
}
