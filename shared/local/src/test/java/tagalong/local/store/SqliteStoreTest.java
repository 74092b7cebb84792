package tagalong.local.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.testkit.store.StoreContract;

class SqliteStoreTest extends StoreContract {
  private SqliteStore store;
  private final Map<Feed, List<Row>> delivered = new EnumMap<>(Feed.class);

  @BeforeEach
  void open(@TempDir Path directory) {
    store = SqliteStore.open(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  public WholeStore store() {
    return store;
  }

  @Override
  public List<Row> fed(Feed feed) {
    List<Row> rows = delivered.computeIfAbsent(feed, first -> new ArrayList<>());
    List<Fed> next = store.feeds().next(feed, 7);
    while (!next.isEmpty()) {
      next.forEach(fed -> rows.add(fed.row()));
      store.feeds().moveTo(feed, next.getLast().sequence());
      next = store.feeds().next(feed, 7);
    }
    return rows;
  }
}
