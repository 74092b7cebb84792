package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;

/** Parts of a partition, in the order of their sort keys. */
interface RangingOverRows extends StoreUnderTest {
  /** By code point: where UTF-16 would sort the astral one before U+FF5E. */
  List<String> BY_CODE_POINT =
      List.of("a", "a#1", "a#2", "aZ", "aa", "a~", "aé", "a～", "a😀", "a\uDBFF\uDFFF", "b");

  @Test
  default void rowsComeInCodePointOrder() {
    people(BY_CODE_POINT.reversed());
    assertThat(sorts(all(""))).isEqualTo(BY_CODE_POINT);
    assertThat(sorts(all("").lastFirst())).isEqualTo(BY_CODE_POINT.reversed());
  }

  @Test
  default void aPrefixKeepsWhatBeginsWithIt() {
    people(BY_CODE_POINT);
    List<String> withA = BY_CODE_POINT.subList(0, BY_CODE_POINT.size() - 1);
    assertThat(sorts(all("a"))).isEqualTo(withA);
    assertThat(sorts(all("a").lastFirst())).isEqualTo(withA.reversed());
    assertThat(sorts(all("a#"))).containsExactly("a#1", "a#2");
    assertThat(sorts(all("a#").lastFirst())).containsExactly("a#2", "a#1");
    assertThat(sorts(all("a\uDBFF\uDFFF").lastFirst())).containsExactly("a\uDBFF\uDFFF");
    assertThat(sorts(all("c"))).isEmpty();
  }

  @Test
  default void anUnknownPartitionIsEmpty() {
    people(List.of("a"));
    assertThat(store().range(Span.of(Family.PEOPLE, "1#bob", ""))).isEmpty();
    assertThat(store().range(Span.of(Family.AGENDA, "1#ann", ""))).isEmpty();
  }

  @Test
  default void aSpanGoesOnAfterASortKeyInReadingOrder() {
    people(List.of("a#1", "a#2", "a#3", "b"));
    assertThat(sorts(all("a#").after("a#1"))).containsExactly("a#2", "a#3");
    assertThat(sorts(all("a#").after("a#1!"))).containsExactly("a#2", "a#3");
    assertThat(sorts(all("a#").after("a#3"))).isEmpty();
    assertThat(sorts(all("a#").after("a#3").lastFirst())).containsExactly("a#2", "a#1");
    assertThat(sorts(all("a#").after("a#1").lastFirst())).isEmpty();
    assertThat(sorts(all("").after("a#3"))).containsExactly("b");
  }

  @Test
  default void aSpanMayGoOnAfterAKeyOutsideItsPrefix() {
    people(List.of("a", "b#1", "b#2", "c"));
    assertThat(sorts(all("b#").after("a"))).containsExactly("b#1", "b#2");
    assertThat(sorts(all("b#").after("c"))).isEmpty();
    assertThat(sorts(all("b#").after("c").lastFirst())).containsExactly("b#2", "b#1");
    assertThat(sorts(all("b#").after("a").lastFirst())).isEmpty();
  }

  @Test
  default void aLimitTakesTheFirstInReadingOrder() {
    people(List.of("a#1", "a#2", "a#3", "b"));
    assertThat(sorts(all("a#").first(2))).containsExactly("a#1", "a#2");
    assertThat(sorts(all("").first(2).lastFirst())).containsExactly("b", "a#3");
    assertThat(sorts(all("a#").after("a#1").first(1))).containsExactly("a#2");
    assertThat(sorts(all("a#").first(10))).containsExactly("a#1", "a#2", "a#3");
  }

  @Test
  default void megabytesOfRowsAreReadWhole() {
    List<Row> rows =
        IntStream.range(0, 40)
            .mapToObj(
                i -> Samples.row(Samples.event("e%03d".formatted(i)), Samples.noise(64_000, i)))
            .toList();
    store().append(rows);
    Span span = Span.of(Family.EVENTS, rows.getFirst().key().partition(), "e");
    List<Row> stored = rows.stream().map(row -> row.atVersion(1)).toList();
    assertThat(store().range(span).equals(stored)).as("all of them").isTrue();
    assertThat(store().range(span.lastFirst()).equals(stored.reversed())).as("reversed").isTrue();
    assertThat(store().range(span.first(30)).equals(stored.subList(0, 30))).as("30").isTrue();
    assertThat(store().range(span.after("e004").first(30)).equals(stored.subList(5, 35)))
        .as("30 after the fifth")
        .isTrue();
  }

  @Test
  default void readingOnFromTheLastRowSeesEachRowOnce() {
    List<String> sorts = IntStream.range(0, 57).mapToObj("s%03d"::formatted).toList();
    people(sorts);
    List<String> seen = new ArrayList<>();
    List<String> page = sorts(all("s").first(10));
    while (!page.isEmpty()) {
      seen.addAll(page);
      page = sorts(all("s").first(10).after(page.getLast()));
    }
    assertThat(seen).isEqualTo(sorts);
  }

  private void people(List<String> sorts) {
    List<String> shuffled = new ArrayList<>(sorts);
    Collections.rotate(shuffled, 2);
    store()
        .commit(shuffled.stream().map(sort -> Samples.insert(Samples.person(sort), sort)).toList());
  }

  private List<String> sorts(Span span) {
    return store().range(span).stream().map(Row::key).map(Key::sort).toList();
  }

  private static Span all(String prefix) {
    return Span.of(Family.PEOPLE, "1#ann", prefix);
  }
}
