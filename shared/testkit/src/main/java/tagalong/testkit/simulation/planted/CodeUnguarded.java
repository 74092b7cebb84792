package tagalong.testkit.simulation.planted;

import java.util.ArrayList;
import java.util.List;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A coupon code leaves its pool whether or not it is still in it. */
final class CodeUnguarded extends ChangedStore {
  CodeUnguarded(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    List<Write> unguarded = new ArrayList<>();
    for (Write write : writes) {
      boolean takes =
          write instanceof Write.Remove remove && remove.key().sort().startsWith("free#");
      if (!takes || store.get(write.key()).isPresent()) {
        unguarded.add(write);
      }
    }
    return store.commit(unguarded);
  }
}
