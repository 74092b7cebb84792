package tagalong.fileimport;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A store at whose so-manieth call somebody does something else. */
final class CallingOff implements Store {
  private final Store store;
  private final int moment;
  private final Runnable something;
  private int calls;

  CallingOff(Store store, int moment, Runnable something) {
    this.store = store;
    this.moment = moment;
    this.something = something;
  }

  @Override
  public Optional<Row> get(Key key) {
    return call(() -> store.get(key));
  }

  @Override
  public List<Row> range(Span span) {
    return call(() -> store.range(span));
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return call(() -> store.list(family, list, skip, limit));
  }

  @Override
  public void append(List<Row> rows) {
    call(
        () -> {
          store.append(rows);
          return rows;
        });
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return call(() -> store.commit(writes));
  }

  private <T> T call(Supplier<T> asked) {
    if (calls++ == moment) {
      something.run();
    }
    return asked.get();
  }
}
