package tagalong.testkit.simulation.planted;

import java.util.List;
import java.util.Optional;
import tagalong.domain.reaction.Entry;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A referral that comes too late does not say so. */
final class LateUnsaid extends ChangedStore {
  LateUnsaid(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return store.commit(
        writes.stream().map(write -> Rewritten.by(LateUnsaid::unsaid, write)).toList());
  }

  private static Row unsaid(Row row) {
    return row.content() instanceof Entry entry
        ? row.holding(
            new Entry(entry.input(), entry.steps(), entry.given(), entry.twin(), Optional.empty()))
        : row;
  }
}
