package tagalong.courier;

import java.util.List;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Patience;
import tagalong.domain.store.Row;

/**
 * Delivers the messages of a batch of a feed. Safe to repeat. What cannot be delivered for reasons
 * of our own is put aside, so that the rest of the batch goes out.
 */
public final class Courier {
  private final Delivering delivering;
  private final Patience patience;

  public Courier(Delivering delivering, Parking parking) {
    this.delivering = delivering;
    this.patience = new Patience(parking);
  }

  /**
   * Delivers what was newly promised. Rows that wake nobody are passed over.
   *
   * @throws tagalong.domain.store.StoreUnavailable when the store did not answer; the batch is to
   *     be delivered again
   */
  public void deliver(List<Row> rows) {
    for (Row row : rows) {
      switch (row.content()) {
        case Message message ->
            patience.attempt(
                List.of(row), () -> delivering.deliver(message.world().client(), message.id()));
        default -> row.feed().ifPresent(feed -> patience.giveUp(row));
      }
    }
  }
}
