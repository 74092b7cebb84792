package tagalong.domain.reaction;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/** Sees to it that nothing wedges a feed: what fails three times is put aside. */
public final class Patience {
  private static final Logger LOG = System.getLogger(Patience.class.getName());
  private static final int ATTEMPTS = 3;
  private final Parking parking;

  public Patience(Parking parking) {
    this.parking = parking;
  }

  /**
   * Does what rows ask for, or puts them aside.
   *
   * @throws StoreUnavailable when the store did not answer: nothing is wrong with the rows
   */
  public void attempt(List<Row> rows, Runnable doing) {
    for (int attempt = 1; !succeeds(rows, doing, attempt); attempt++) {
      if (attempt == ATTEMPTS) {
        return;
      }
    }
  }

  /** Puts aside a row that nobody knows what to do with: a later version may. */
  public void giveUp(Row row) {
    park(List.of(row), new IllegalStateException("nobody knows what to do with it"));
  }

  private boolean succeeds(List<Row> rows, Runnable doing, int attempt) {
    try {
      doing.run();
      return true;
    } catch (StoreUnavailable unavailable) {
      throw unavailable;
    } catch (RuntimeException failed) {
      if (attempt == ATTEMPTS) {
        park(rows, failed);
      }
      return false;
    }
  }

  private void park(List<Row> rows, RuntimeException problem) {
    for (Row row : rows) {
      LOG.log(Level.ERROR, "Put aside: " + row.key(), problem);
      parking.park(row, problem);
    }
  }
}
