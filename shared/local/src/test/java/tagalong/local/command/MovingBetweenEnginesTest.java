package tagalong.local.command;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tagalong.aws.Stack;
import tagalong.domain.store.WholeStore;
import tagalong.local.store.SqliteStore;
import tagalong.testkit.moving.MovingAClient;

/** One machine, AWS, another machine. */
class MovingBetweenEnginesTest extends MovingAClient {
  private DynamoDb dynamo;
  private Stack stack;
  private SqliteStore first;
  private SqliteStore last;

  @BeforeEach
  void open(@TempDir Path folder) {
    dynamo = new DynamoDb();
    stack = dynamo.open();
    first = SqliteStore.open(folder.resolve("first"));
    last = SqliteStore.open(folder.resolve("last"));
  }

  @AfterEach
  void close() {
    if (stack != null) {
      first.close();
      last.close();
      stack.close();
      dynamo.close();
    }
  }

  @Override
  protected List<WholeStore> stores() {
    return List.of(first, stack.store(), last);
  }
}
