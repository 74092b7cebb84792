package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.fulfilment.Coupon;
import tagalong.domain.reaction.Claim;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What is claimed is committed before what it is claimed for. */
final class ClaimApart extends ChangedStore {
  ClaimApart(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    List<Write> claims = writes.stream().filter(ClaimApart::isClaim).toList();
    List<Write> others = writes.stream().filter(write -> !isClaim(write)).toList();
    if (claims.isEmpty() || others.isEmpty()) {
      return store.commit(writes);
    }
    Outcome claimed = store.commit(claims);
    return claimed instanceof Outcome.Committed ? store.commit(others) : claimed;
  }

  private static boolean isClaim(Write write) {
    return switch (write) {
      case Write.Insert(Row row) -> isClaim(row);
      case Write.Update(Row row) -> isClaim(row);
      case Write.Put(Row row) -> isClaim(row);
      case Write.Remove remove -> remove.key().sort().startsWith("free#");
    };
  }

  private static boolean isClaim(Row row) {
    return row.content() instanceof Claim || row.content() instanceof Coupon;
  }
}
