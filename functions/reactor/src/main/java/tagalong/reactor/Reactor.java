package tagalong.reactor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Patience;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/**
 * Reacts to a batch of a feed. Safe to repeat. What cannot be reacted to is put aside, so that the
 * rest of the batch goes on.
 */
public final class Reactor {
  private final Reacting reacting;
  private final Fulfilling fulfilling;
  private final Patience patience;

  public Reactor(Reacting reacting, Fulfilling fulfilling, Parking parking) {
    this.reacting = reacting;
    this.fulfilling = fulfilling;
    this.patience = new Patience(parking);
  }

  /**
   * Reacts to newly inserted rows, in any order. Those that wake nobody are passed over.
   *
   * @throws StoreUnavailable when the store did not answer; the batch is to be delivered again
   */
  public void react(List<Row> rows) {
    List<Row> events = new ArrayList<>();
    Map<Subject, List<Row>> facts = new LinkedHashMap<>();
    List<Row> rewards = new ArrayList<>();
    for (Row row : rows) {
      switch (row.content()) {
        case Event event -> events.add(row);
        case Fact fact -> facts.computeIfAbsent(fact.about(), s -> new ArrayList<>()).add(row);
        case Reward reward -> rewards.add(row);
        default -> row.feed().ifPresent(feed -> patience.giveUp(row));
      }
    }
    events(events);
    events.forEach(
        row -> patience.attempt(List.of(row), () -> fulfilling.advance(row.as(Event.class))));
    facts.forEach((about, told) -> patience.attempt(told, () -> reacting.facts(about)));
    rewards.forEach(this::fulfil);
  }

  /** All at once, which is cheaper; where one of them is poison, each on its own. */
  private void events(List<Row> rows) {
    try {
      reacting.events(rows.stream().map(row -> row.as(Event.class)).toList());
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException poison) {
      for (Row row : rows) {
        patience.attempt(List.of(row), () -> reacting.events(List.of(row.as(Event.class))));
      }
    }
  }

  private void fulfil(Row row) {
    Reward reward = row.as(Reward.class);
    patience.attempt(List.of(row), () -> fulfilling.attend(reward));
  }
}
