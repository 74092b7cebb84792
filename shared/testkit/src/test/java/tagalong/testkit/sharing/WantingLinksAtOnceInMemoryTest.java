package tagalong.testkit.sharing;

import tagalong.domain.store.Store;
import tagalong.testkit.store.InMemoryStore;

class WantingLinksAtOnceInMemoryTest extends WantingLinksAtOnce {
  private final InMemoryStore store = new InMemoryStore();

  @Override
  protected Store store() {
    return store;
  }
}
