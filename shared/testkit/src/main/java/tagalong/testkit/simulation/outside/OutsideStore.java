package tagalong.testkit.simulation.outside;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** The store as one process reaches it. */
public record OutsideStore(Store store, Outside outside) implements Store {
  @Override
  public Optional<Row> get(Key key) {
    return read(key.family(), key.partition(), () -> store.get(key));
  }

  @Override
  public List<Row> range(Span span) {
    return read(span.family(), span.partition(), () -> store.range(span));
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return read(family, list, () -> store.list(family, list, skip, limit));
  }

  @Override
  public void append(List<Row> rows) {
    outside.call(
        Optional.empty(),
        () -> {
          store.append(rows);
          return rows;
        },
        OutsideStore::noAnswer);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return outside.call(Optional.empty(), () -> store.commit(writes), OutsideStore::noAnswer);
  }

  /** Only what is about people is ever damaged. */
  private <T> T read(Family family, String partition, Supplier<T> reading) {
    Optional<String> person = Optional.of(partition).filter(p -> family == Family.PEOPLE);
    return outside.call(person, reading, OutsideStore::noAnswer);
  }

  private static StoreUnavailable noAnswer() {
    return new StoreUnavailable("no answer");
  }
}
