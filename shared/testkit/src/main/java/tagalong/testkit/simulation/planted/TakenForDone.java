package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;

/** An event that could not be appended is acknowledged all the same. */
final class TakenForDone extends ChangedStore {
  TakenForDone(Store store) {
    super(store);
  }

  @Override
  public void append(List<Row> rows) {
    try {
      store.append(rows);
    } catch (StoreUnavailable notWritten) {
      // It will be there.
    }
  }
}
