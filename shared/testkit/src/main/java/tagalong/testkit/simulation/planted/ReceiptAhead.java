package tagalong.testkit.simulation.planted;

import java.util.ArrayList;
import java.util.List;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A receipt counts rows that are not written yet. */
final class ReceiptAhead extends ChangedStore {
  private final List<Row> later = new ArrayList<>();

  ReceiptAhead(Store store) {
    super(store);
  }

  @Override
  public void append(List<Row> rows) {
    boolean bulk = rows.stream().anyMatch(row -> row.content() instanceof Event);
    if (bulk
        && rows.getFirst().feed().filter(tagalong.domain.store.Feed.BULK::equals).isPresent()) {
      later.addAll(rows);
    } else {
      store.append(rows);
    }
  }

  @Override
  public Outcome commit(List<Write> writes) {
    Outcome outcome = store.commit(writes);
    boolean receipt =
        writes.stream()
            .anyMatch(w -> w instanceof Write.Update(var row) && row.content() instanceof Import);
    if (receipt && !later.isEmpty()) {
      store.append(later);
      later.clear();
    }
    return outcome;
  }
}
