package tagalong.testkit.store;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;

class InMemoryStoreTest extends StoreContract {
  private InMemoryStore store = new InMemoryStore();

  @BeforeEach
  void startEmpty() {
    store = new InMemoryStore();
  }

  @Override
  public WholeStore store() {
    return store;
  }

  @Override
  public List<Row> fed(Feed feed) {
    return store.fed(feed);
  }
}
