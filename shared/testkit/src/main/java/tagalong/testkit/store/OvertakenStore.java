package tagalong.testkit.store;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * A store in which others overtake every commit to one chosen row: what they do happens after it
 * was decided and before it is written, always, and in one thread.
 */
public final class OvertakenStore implements Store {
  private final Store store;
  private final Key row;
  private Runnable others = () -> {};

  public OvertakenStore(Store store, Key row) {
    this.store = store;
    this.row = row;
  }

  /** What others do from now on; their own commits are overtaken, too. */
  public void overtakenBy(Runnable others) {
    this.others = others;
  }

  @Override
  public Optional<Row> get(Key key) {
    return store.get(key);
  }

  @Override
  public List<Row> range(Span span) {
    return store.range(span);
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return store.list(family, list, skip, limit);
  }

  @Override
  public void append(List<Row> rows) {
    store.append(rows);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    if (writes.stream().map(Write::key).anyMatch(row::equals)) {
      others.run();
    }
    return store.commit(writes);
  }
}
