package tagalong.aws.store;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.testkit.reaction.SpendingAtOnce;

class SpendingAtOnceOnDynamoTest extends SpendingAtOnce {
  private Store store;
  private Deliveries deliveries;

  @BeforeEach
  void create() {
    LocalTables tables = LocalTables.create();
    store = tables.store();
    deliveries = new Deliveries(tables, new Random(1));
  }

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected List<Row> fed(Feed feed) {
    return deliveries.fed(feed);
  }
}
