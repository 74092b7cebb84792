package tagalong.testkit.reaction;

import java.util.List;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.testkit.store.InMemoryStore;

class SpendingAtOnceInMemoryTest extends SpendingAtOnce {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected Store store() {
    return store;
  }

  @Override
  protected List<Row> fed(Feed feed) {
    return store.fed(feed);
  }
}
