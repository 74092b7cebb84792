package tagalong.testkit.store;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.Write;

/**
 * A store that does not answer now and then: before anything happened, or after it did. Which calls
 * fail follows from the random numbers alone.
 */
public final class FaultyStore implements Store {
  private final Store store;
  private final RandomGenerator random;
  private final double faults;

  /**
   * @param faults the share of calls that fail, from 0 to 1
   */
  public FaultyStore(Store store, RandomGenerator random, double faults) {
    this.store = store;
    this.random = random;
    this.faults = faults;
  }

  @Override
  public Optional<Row> get(Key key) {
    fail("read");
    return store.get(key);
  }

  @Override
  public List<Row> range(Span span) {
    fail("read");
    return store.range(span);
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    fail("read");
    return store.list(family, list, skip, limit);
  }

  @Override
  public void append(List<Row> rows) {
    fail("not written");
    store.append(rows);
    fail("written all the same");
  }

  @Override
  public Outcome commit(List<Write> writes) {
    fail("not written");
    Outcome outcome = store.commit(writes);
    fail("written all the same");
    return outcome;
  }

  private void fail(String what) {
    if (random.nextDouble() < faults) {
      throw new StoreUnavailable("a fault: " + what);
    }
  }
}
