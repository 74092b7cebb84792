package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;

/** Rows that are added and never changed by adding them again. */
interface AppendingRows extends StoreUnderTest {
  @Test
  default void anAppendedRowIsAtVersionOne() {
    store().append(List.of(Samples.row(Samples.event("a"), "x")));
    assertThat(stored(Samples.event("a")).version()).isEqualTo(1);
  }

  @Test
  default void appendingNothingDoesNothing() {
    store().append(List.of());
    assertThat(store().range(Span.of(Family.EVENTS, "1#2026030112#0", ""))).isEmpty();
  }

  @Test
  default void appendingAgainLeavesWhatIsThere() {
    store().append(List.of(Samples.row(Samples.event("a"), "first")));
    store()
        .append(
            List.of(
                Samples.row(Samples.event("a"), "second"), Samples.row(Samples.event("b"), "new")));
    assertThat(stored(Samples.event("a")))
        .isEqualTo(Samples.row(Samples.event("a"), "first").atVersion(1));
    assertThat(Samples.textOf(stored(Samples.event("b")))).isEqualTo("new");
  }

  @Test
  default void oneAppendMayNameARowTwice() {
    Row row = Samples.row(Samples.event("a"), "x");
    store().append(List.of(row, row));
    assertThat(stored(row.key())).isEqualTo(row.atVersion(1));
  }

  @Test
  default void threeHundredRowsAreAppendedAtOnce() {
    List<Row> rows =
        IntStream.range(0, 300)
            .mapToObj(i -> Samples.row(Samples.event("e%03d".formatted(i)), "row " + i))
            .toList();
    store().append(rows);
    store().append(rows.subList(100, 300));
    assertThat(store().range(Span.of(Family.EVENTS, "1#2026030112#0", "")))
        .isEqualTo(rows.stream().map(row -> row.atVersion(1)).toList());
  }

  @Test
  default void oneAppendMayCrossPartitionsAndFamilies() {
    Key other = new Key(Family.EVENTS, "2#2026030112#1", "a");
    store()
        .append(
            List.of(
                Samples.row(Samples.event("a"), "x"),
                Samples.row(other, "y"),
                Samples.row(Samples.agenda("a"), "z")));
    assertThat(Samples.textOf(stored(Samples.event("a")))).isEqualTo("x");
    assertThat(Samples.textOf(stored(other))).isEqualTo("y");
    assertThat(Samples.textOf(stored(Samples.agenda("a")))).isEqualTo("z");
  }

  @Test
  default void appendingDoesNotChangeACommittedRow() {
    committed(Samples.insert(Samples.agenda("a"), "first"));
    committed(Samples.update(Samples.agenda("a"), 1, "second"));
    store().append(List.of(Samples.row(Samples.agenda("a"), "third")));
    assertThat(stored(Samples.agenda("a")))
        .isEqualTo(Samples.row(Samples.agenda("a"), "second").atVersion(2));
  }
}
