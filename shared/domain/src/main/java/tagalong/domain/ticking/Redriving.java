package tagalong.domain.ticking;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import tagalong.domain.event.Event;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Fact;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.Notice;

/** Tries again what was put aside. What still fails stays where it is, and waits longer. */
public final class Redriving {
  private static final Logger LOG = System.getLogger(Redriving.class.getName());
  private final Parking parking;
  private final Reacting reacting;
  private final Fulfilling fulfilling;
  private final Delivering delivering;
  private final Calling calling;

  public Redriving(
      Parking parking,
      Reacting reacting,
      Fulfilling fulfilling,
      Delivering delivering,
      Calling calling) {
    this.parking = parking;
    this.reacting = reacting;
    this.fulfilling = fulfilling;
    this.delivering = delivering;
    this.calling = calling;
  }

  /** Tries again what is due, at most so many rows. */
  public void redrive(int most) {
    for (Parked parked : parking.due(most)) {
      try {
        parking.rowOf(parked).ifPresent(this::attend);
        parking.release(parked);
      } catch (StoreUnavailable unavailable) {
        throw unavailable;
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Still cannot be done: " + parked.row(), failed);
        parking.park(parked.row(), failed);
      }
    }
  }

  private void attend(Row row) {
    switch (row.content()) {
      case Event event -> {
        reacting.events(List.of(event));
        fulfilling.advance(event);
      }
      case Fact fact -> reacting.facts(fact.about());
      case Reward reward -> fulfilling.attend(reward);
      case Message message -> delivering.deliver(message.world().client(), message.id());
      case Notice notice -> calling.tell(notice.client(), notice.webhook(), notice.about().id());
      default -> throw new IllegalStateException("nobody knows what to do with it");
    }
  }
}
