package tagalong.testkit.store;

import java.util.List;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

/**
 * What every engine of {@link WholeStore} promises. An engine's test extends this class and says
 * where its store and its feeds are; the parts are named after what they are about.
 */
public abstract class StoreContract
    implements GettingRows,
        RangingOverRows,
        ListingRows,
        ScanningRows,
        AppendingRows,
        CommittingWrites,
        RefusingWrites,
        LimitingSizes,
        ContendingForRows,
        FeedingRows {
  /** The store of this test: empty when the test begins, the same one until it ends. */
  @Override
  public abstract WholeStore store();

  /**
   * Every delivery so far of rows that were inserted in this test, repeated ones included; waits
   * until the feed is quiet.
   */
  @Override
  public abstract List<Row> fed(Feed feed);
}
