package tagalong.testkit.moving;

import java.util.List;
import tagalong.domain.store.WholeStore;
import tagalong.testkit.store.InMemoryStore;

class MovingInMemoryTest extends MovingAClient {
  private final List<WholeStore> stores =
      List.of(new InMemoryStore(), new InMemoryStore(), new InMemoryStore());

  @Override
  protected List<WholeStore> stores() {
    return stores;
  }
}
