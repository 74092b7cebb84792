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
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/** A store of which one call fails, before or after it did what was asked. */
final class Interrupted implements Store {
  /** Whether the call that fails was carried out. */
  enum Effect {
    NONE,
    DONE
  }

  private final Store store;
  private final int failing;
  private final Effect effect;
  private int calls;

  Interrupted(Store store, int failing, Effect effect) {
    this.store = store;
    this.failing = failing;
    this.effect = effect;
  }

  /** Fails in none of its calls. */
  static Interrupted never(Store store) {
    return new Interrupted(store, -1, Effect.NONE);
  }

  int calls() {
    return calls;
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
    StoreUnavailable failure = new StoreUnavailable("as asked", new IllegalStateException());
    boolean fails = calls++ == failing;
    if (fails && effect == Effect.NONE) {
      throw failure;
    }
    T answer = asked.get();
    if (fails) {
      throw failure;
    }
    return answer;
  }
}
