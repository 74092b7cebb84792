package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What is not written: nothing of a commit when one condition fails. */
interface RefusingWrites extends StoreUnderTest {
  @Test
  default void anInsertOfARowThatExistsIsRefused() {
    committed(Samples.insert(Samples.person("a"), "first"));
    refused(List.of(Samples.insert(Samples.person("a"), "second")), Samples.person("a"));
    assertThat(Samples.textOf(stored(Samples.person("a")))).isEqualTo("first");
  }

  @Test
  default void anUpdateOfAnotherVersionIsRefused() {
    committed(Samples.insert(Samples.person("a"), "first"));
    committed(Samples.update(Samples.person("a"), 1, "second"));
    refused(List.of(Samples.update(Samples.person("a"), 1, "late")), Samples.person("a"));
    refused(List.of(Samples.update(Samples.person("a"), 3, "early")), Samples.person("a"));
    refused(List.of(Samples.update(Samples.person("b"), 1, "absent")), Samples.person("b"));
    assertThat(Samples.textOf(stored(Samples.person("a")))).isEqualTo("second");
    assertThat(store().get(Samples.person("b"))).isEmpty();
  }

  @Test
  default void aRemovalOfAnotherVersionIsRefused() {
    committed(Samples.insert(Samples.person("a"), "first"));
    refused(List.of(new Write.Remove(Samples.person("a"), 2)), Samples.person("a"));
    refused(List.of(new Write.Remove(Samples.person("b"), 1)), Samples.person("b"));
    assertThat(stored(Samples.person("a")).version()).isEqualTo(1);
  }

  @Test
  default void aRefusalNamesExactlyTheRefusedAndWritesNothing() {
    committed(
        Samples.insert(Samples.person("a"), "a"),
        Samples.insert(Samples.person("b"), "b"),
        Samples.insert(Samples.agenda("c"), "c"));
    refused(
        List.of(
            Samples.insert(Samples.program("fresh"), "no"),
            Samples.insert(Samples.person("a"), "no"),
            Samples.update(Samples.person("b"), 1, "no"),
            Samples.put(Samples.person("put"), "no"),
            new Write.Remove(Samples.agenda("c"), 1),
            Samples.update(Samples.agenda("d"), 4, "no"),
            new Write.Remove(Samples.person("e"), 1)),
        Samples.person("a"),
        Samples.agenda("d"),
        Samples.person("e"));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", "")))
        .containsExactly(
            Samples.row(Samples.person("a"), "a").atVersion(1),
            Samples.row(Samples.person("b"), "b").atVersion(1));
    assertThat(store().get(Samples.program("fresh"))).isEmpty();
    assertThat(stored(Samples.agenda("c")).version()).isEqualTo(1);
  }

  @Test
  default void oneWriteTooManyIsAMistake() {
    List<Write> writes =
        IntStream.rangeClosed(0, Store.WRITES_PER_COMMIT)
            .<Write>mapToObj(i -> Samples.insert(Samples.person("p" + i), "x"))
            .toList();
    assertThatIllegalArgumentException().isThrownBy(() -> store().commit(writes));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).isEmpty();
  }

  @Test
  default void twoWritesToOneRowAreAMistake() {
    List<Write> writes =
        List.of(
            Samples.insert(Samples.person("a"), "x"),
            Samples.insert(Samples.person("b"), "x"),
            Samples.put(Samples.person("a"), "y"));
    assertThatIllegalArgumentException().isThrownBy(() -> store().commit(writes));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).isEmpty();
  }

  @Test
  default void aWriteToTheLogIsAMistake() {
    List<Write> writes = List.of(Samples.insert(Samples.event("a"), "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> store().commit(writes));
    assertThat(store().get(Samples.event("a"))).isEmpty();
  }
}
