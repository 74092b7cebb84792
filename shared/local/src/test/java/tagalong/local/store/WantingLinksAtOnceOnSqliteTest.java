package tagalong.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.store.Store;
import tagalong.testkit.sharing.WantingLinksAtOnce;

class WantingLinksAtOnceOnSqliteTest extends WantingLinksAtOnce {
  private SqliteStore store;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = SqliteStore.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected Store store() {
    return store;
  }
}
