package tagalong.aws.store;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.testkit.store.StoreContract;

/** What every store promises, of DynamoDB Local. */
class DynamoStoreTest extends StoreContract {
  private LocalTables tables;
  private WholeStore store;

  @BeforeEach
  void create() {
    tables = LocalTables.create();
    store = tables.store();
  }

  @Override
  public WholeStore store() {
    return store;
  }

  @Override
  public List<Row> fed(Feed feed) {
    RowRecords records = new RowRecords(tables.names());
    return new LocalStream(tables, LocalTables.familyOf(feed))
        .records().stream()
            .map(records::inserted)
            .flatMap(Optional::stream)
            .filter(row -> row.feed().filter(feed::equals).isPresent())
            .toList();
  }
}
