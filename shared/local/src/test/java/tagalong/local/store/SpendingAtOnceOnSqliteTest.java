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
import tagalong.domain.store.Store;
import tagalong.testkit.reaction.SpendingAtOnce;

class SpendingAtOnceOnSqliteTest extends SpendingAtOnce {
  private static final int PORTION = 50;
  private final Map<Feed, List<Row>> delivered = new EnumMap<>(Feed.class);
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

  @Override
  protected List<Row> fed(Feed feed) {
    List<Row> rows = delivered.computeIfAbsent(feed, first -> new ArrayList<>());
    List<Fed> next = store.feeds().next(feed, PORTION);
    while (!next.isEmpty()) {
      next.forEach(fed -> rows.add(fed.row()));
      store.feeds().moveTo(feed, next.getLast().sequence());
      next = store.feeds().next(feed, PORTION);
    }
    return rows;
  }
}
