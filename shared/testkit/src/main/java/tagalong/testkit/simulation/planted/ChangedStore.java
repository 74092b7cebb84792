package tagalong.testkit.simulation.planted;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A store that does as another one, but for what is overridden. */
abstract class ChangedStore implements Store {
  final Store store;

  ChangedStore(Store store) {
    this.store = store;
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
    return store.commit(writes);
  }
}
