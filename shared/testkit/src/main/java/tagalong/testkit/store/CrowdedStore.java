package tagalong.testkit.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/**
 * A store in which a commit to one chosen row waits a moment for another one to the same row: by
 * then both have read, and neither has written.
 */
public final class CrowdedStore implements Store {
  private final Store store;
  private final Key row;
  private final Duration patience;
  private final Exchanger<Key> another = new Exchanger<>();

  /**
   * @param patience how long a commit waits before it goes on alone
   */
  public CrowdedStore(Store store, Key row, Duration patience) {
    this.store = store;
    this.row = row;
    this.patience = patience;
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
      meetAnother();
    }
    return store.commit(writes);
  }

  private void meetAnother() {
    try {
      another.exchange(row, patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException alone) {
      // Nobody else wants this row now.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("stopped while waiting for another commit", stopped);
    }
  }
}
