package tagalong.reactor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/**
 * Reacts to rows as feeds bring them. A row that fails three times is parked, and what stands
 * behind it goes on; when the store does not answer, everything is left to be brought again.
 */
public final class Reactor {
  private static final int TRIES = 3;
  private static final System.Logger LOG = System.getLogger(Reactor.class.getName());

  private final Reacting reacting;
  private final Fulfilling fulfilling;
  private final Parking parking;

  public Reactor(Reacting reacting, Fulfilling fulfilling, Parking parking) {
    this.reacting = reacting;
    this.fulfilling = fulfilling;
    this.parking = parking;
  }

  /**
   * Reacts to all of a batch.
   *
   * @throws StoreUnavailable when the batch must be brought again
   */
  public void react(List<Row> rows) {
    List<Row> events = rows.stream().filter(row -> row.content() instanceof Event).toList();
    List<Row> others = rows.stream().filter(row -> !(row.content() instanceof Event)).toList();
    if (events.size() > 1) {
      together(events);
    } else {
      events.forEach(this::alone);
    }
    Set<Subject> told = new LinkedHashSet<>();
    for (Row row : others) {
      if (!(row.content() instanceof Fact fact) || told.add(fact.about())) {
        alone(row);
      }
    }
  }

  private void together(List<Row> events) {
    try {
      reacting.events(events.stream().map(row -> row.as(Event.class)).collect(Collectors.toList()));
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException someFailed) {
      events.forEach(this::alone);
    }
  }

  private void alone(Row row) {
    for (int attempt = 1; ; attempt++) {
      try {
        once(row);
        return;
      } catch (StoreUnavailable unavailable) {
        throw unavailable;
      } catch (RuntimeException problem) {
        if (attempt == TRIES) {
          LOG.log(System.Logger.Level.ERROR, "parked " + row.key() + ": " + problem, problem);
          parking.park(row, problem);
          return;
        }
      }
    }
  }

  /**
   * Reacts to one row, and fails if that fails.
   *
   * @throws IllegalArgumentException for content that nobody reacts to
   */
  public void once(Row row) {
    switch (row.content()) {
      case Event event -> reacting.events(List.of(event));
      case Fact fact -> reacting.facts(fact.about());
      case Reward reward -> fulfilling.fulfil(reward.world().client(), reward.id());
      default ->
          throw new IllegalArgumentException(
              "nobody reacts to " + row.content().getClass().getSimpleName());
    }
  }
}
