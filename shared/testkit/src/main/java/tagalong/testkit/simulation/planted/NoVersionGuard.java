package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.reaction.Head;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A head is written whatever has become of it since it was read. */
final class NoVersionGuard extends ChangedStore {
  NoVersionGuard(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return store.commit(writes.stream().map(NoVersionGuard::unguarded).toList());
  }

  private static Write unguarded(Write write) {
    return write instanceof Write.Update(var row) && row.content() instanceof Head
        ? new Write.Put(row)
        : write;
  }
}
