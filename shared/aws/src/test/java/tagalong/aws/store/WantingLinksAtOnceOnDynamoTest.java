package tagalong.aws.store;

import org.junit.jupiter.api.BeforeEach;
import tagalong.domain.store.Store;
import tagalong.testkit.sharing.WantingLinksAtOnce;

class WantingLinksAtOnceOnDynamoTest extends WantingLinksAtOnce {
  private Store store;

  @BeforeEach
  void create() {
    store = LocalTables.create().store();
  }

  @Override
  protected Store store() {
    return store;
  }
}
