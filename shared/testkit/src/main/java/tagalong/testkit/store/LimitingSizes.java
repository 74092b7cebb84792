package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Commits;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.TooLarge;
import tagalong.domain.store.Write;

/** What is too large: measured as it is stored, refused before anything is written. */
interface LimitingSizes extends StoreUnderTest {
  /** Noise packs by a sixth, so that this many characters fit into a row, and twice as many not. */
  int FITTING = Commits.LARGEST_ROW * 3 / 4;

  @Test
  default void whatIsLargeButPacksWellIsTaken() {
    String text = "a".repeat(4 * Commits.LARGEST_ROW);
    committed(Samples.insert(Samples.person("a"), text));
    store().append(List.of(Samples.row(Samples.event("a"), text)));
    assertThat(Samples.textOf(stored(Samples.person("a")))).isEqualTo(text);
    assertThat(Samples.textOf(stored(Samples.event("a")))).isEqualTo(text);
  }

  @Test
  default void aRowThatIsTooLargeIsRefusedHoweverItIsWritten() {
    committed(Samples.insert(Samples.person("old"), "old"));
    Key key = Samples.person("large");
    String text = Samples.noise(2 * FITTING, 1);
    Write small = Samples.insert(Samples.person("small"), "x");
    for (Write large :
        List.of(
            Samples.insert(key, text),
            Samples.put(key, text),
            Samples.update(Samples.person("old"), 1, text))) {
      assertThatThrownBy(() -> store().commit(List.of(small, large)))
          .isInstanceOfSatisfying(
              TooLarge.class, tooLarge -> assertThat(tooLarge.rows()).containsExactly(large.key()));
    }
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", "")))
        .extracting(Samples::textOf)
        .containsExactly("old");
  }

  @Test
  default void ofRowsToAppendTheTooLargeAreNamedAndNoneIsWritten() {
    String text = Samples.noise(2 * FITTING, 1);
    List<Row> rows =
        List.of(
            Samples.row(Samples.event("a"), "x"),
            Samples.row(Samples.event("b"), text),
            Samples.row(Samples.event("c"), Samples.noise(FITTING, 2)),
            Samples.row(Samples.agenda("d"), text));
    assertThatThrownBy(() -> store().append(rows))
        .isInstanceOfSatisfying(
            TooLarge.class,
            tooLarge ->
                assertThat(tooLarge.rows())
                    .containsExactlyInAnyOrder(Samples.event("b"), Samples.agenda("d")));
    assertThat(store().range(Span.of(Family.EVENTS, "1#2026030112#0", ""))).isEmpty();
    assertThat(store().get(Samples.agenda("d"))).isEmpty();
  }

  @Test
  default void aCommitIsTooLargeWhenItsRowsAreTogether() {
    List<Write> writes =
        IntStream.range(0, 20)
            .<Write>mapToObj(
                i -> Samples.insert(Samples.person("p" + i), Samples.noise(FITTING, i)))
            .toList();
    assertThatThrownBy(() -> store().commit(writes))
        .isInstanceOfSatisfying(TooLarge.class, tooLarge -> assertThat(tooLarge.rows()).isEmpty());
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).isEmpty();
    committed(writes.subList(0, 12).toArray(Write[]::new));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#ann", ""))).hasSize(12);
  }
}
