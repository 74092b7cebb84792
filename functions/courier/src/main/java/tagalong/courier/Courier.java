package tagalong.courier;

import java.util.List;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Parking;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/**
 * Delivers messages as their feed brings them. One that cannot even be written is parked; the
 * others go on.
 */
public final class Courier {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());
  private final Delivering delivering;
  private final Parking parking;

  public Courier(Delivering delivering, Parking parking) {
    this.delivering = delivering;
    this.parking = parking;
  }

  /**
   * Delivers all of a batch.
   *
   * @throws StoreUnavailable when the batch must be brought again
   */
  public void deliver(List<Row> rows) {
    for (Row row : rows) {
      try {
        if (row.content() instanceof Message message) {
          delivering.deliver(message.world().client(), message.id());
        }
      } catch (StoreUnavailable unavailable) {
        throw unavailable;
      } catch (RuntimeException problem) {
        LOG.log(System.Logger.Level.ERROR, "parked " + row.key() + ": " + problem, problem);
        parking.park(row, problem);
      }
    }
  }
}
