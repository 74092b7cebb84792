package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What a commit does to rows and to their versions. */
interface CommittingWrites extends StoreUnderTest {
  @Test
  default void anInsertedRowIsAtVersionOne() {
    committed(new Write.Insert(Samples.row(Samples.person("a"), "x").atVersion(7)));
    assertThat(stored(Samples.person("a")))
        .isEqualTo(Samples.row(Samples.person("a"), "x").atVersion(1));
  }

  @Test
  default void anUpdatedRowIsAtTheNextVersion() {
    committed(Samples.insert(Samples.person("a"), "x"));
    committed(new Write.Update(stored(Samples.person("a")).holding(Samples.aToken())));
    committed(new Write.Update(stored(Samples.person("a")).holding(Samples.aClient())));
    assertThat(stored(Samples.person("a")))
        .isEqualTo(Row.of(Samples.person("a"), Samples.aClient()).atVersion(3));
  }

  @Test
  default void aPutRowIsThereAtTheNextVersion() {
    committed(Samples.put(Samples.person("a"), "x"));
    assertThat(stored(Samples.person("a")))
        .isEqualTo(Samples.row(Samples.person("a"), "x").atVersion(1));
    committed(Samples.put(Samples.person("a"), "y"));
    committed(Samples.put(Samples.person("a"), "z"));
    assertThat(stored(Samples.person("a")))
        .isEqualTo(Samples.row(Samples.person("a"), "z").atVersion(3));
  }

  @Test
  default void aRemovedRowIsGoneAndMayBeInsertedAgain() {
    committed(Samples.insert(Samples.person("a"), "x"));
    committed(new Write.Remove(Samples.person("a"), 1));
    assertThat(store().get(Samples.person("a"))).isEmpty();
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).isEmpty();
    committed(Samples.insert(Samples.person("a"), "y"));
    assertThat(stored(Samples.person("a")).version()).isEqualTo(1);
  }

  @Test
  default void oneCommitCrossesFamiliesAndPartitions() {
    Key bob = new Key(Family.PEOPLE, "1#bob", "head");
    committed(
        Samples.insert(Samples.person("old"), "old"), Samples.insert(Samples.agenda("m"), "m"));
    committed(
        Samples.insert(Samples.person("new"), "new"),
        new Write.Remove(Samples.person("old"), 1),
        Samples.put(bob, "bob"),
        Samples.update(Samples.agenda("m"), 1, "sent"),
        Samples.insert(Samples.program("p"), "p"));
    assertThat(store().get(Samples.person("old"))).isEmpty();
    assertThat(Samples.textOf(stored(Samples.person("new")))).isEqualTo("new");
    assertThat(Samples.textOf(stored(bob))).isEqualTo("bob");
    assertThat(Samples.textOf(stored(Samples.agenda("m")))).isEqualTo("sent");
    assertThat(Samples.textOf(stored(Samples.program("p")))).isEqualTo("p");
  }

  @Test
  default void aCommitOfTheMostWritesIsTaken() {
    List<Write> writes =
        IntStream.range(0, Store.WRITES_PER_COMMIT)
            .<Write>mapToObj(i -> Samples.insert(Samples.person("%03d".formatted(i)), "x"))
            .toList();
    committed(writes.toArray(Write[]::new));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).hasSize(90);
  }

  @Test
  default void aCommitOfNothingIsCommitted() {
    committed();
  }
}
