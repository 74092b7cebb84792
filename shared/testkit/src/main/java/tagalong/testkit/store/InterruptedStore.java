package tagalong.testkit.store;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** A store that stops answering when it is told to. */
public final class InterruptedStore implements Store {
  private final Store store;
  private volatile boolean down;

  public InterruptedStore(Store store) {
    this.store = store;
  }

  /** From now on nothing is read or written. */
  public void goDown() {
    down = true;
  }

  public void comeBack() {
    down = false;
  }

  @Override
  public Optional<Row> get(Key key) {
    return reached().get(key);
  }

  @Override
  public List<Row> range(Span span) {
    return reached().range(span);
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return reached().list(family, list, skip, limit);
  }

  @Override
  public void append(List<Row> rows) {
    reached().append(rows);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return reached().commit(writes);
  }

  private Store reached() {
    if (down) {
      throw new StoreUnavailable("down for a test", new java.io.IOException("unplugged"));
    }
    return store;
  }
}
