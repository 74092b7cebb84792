package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.reaction.Parked;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What cannot be reacted to is dropped instead of put aside. */
final class SkippedPoison extends ChangedStore {
  SkippedPoison(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    boolean parks =
        writes.stream()
            .anyMatch(w -> w instanceof Write.Put(var row) && row.content() instanceof Parked);
    return parks ? new Outcome.Committed() : store.commit(writes);
  }
}
