package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;

/** What the parts of the contract need of an engine. */
interface StoreUnderTest {
  /** The store of this test: empty when the test begins, the same one until it ends. */
  WholeStore store();

  /**
   * Every delivery so far of rows that were inserted in this test, repeated ones included; waits
   * until the feed is quiet.
   */
  List<Row> fed(Feed feed);

  /** Commits what cannot be refused. */
  default void committed(Write... writes) {
    assertThat(store().commit(List.of(writes))).isEqualTo(new Outcome.Committed());
  }

  /** Commits what must be refused, because of exactly these rows. */
  default void refused(List<Write> writes, Key... because) {
    assertThat(store().commit(writes)).isEqualTo(new Outcome.Refused(java.util.Set.of(because)));
  }

  /** The row as it is stored; fails when there is none. */
  default Row stored(Key key) {
    return store().get(key).orElseThrow(() -> new AssertionError("there is no row " + key));
  }
}
