package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;

/** Everything there is of a family, for the operator. */
interface ScanningRows extends StoreUnderTest {
  @Test
  default void aScanBringsEveryRowOfThePartitionsThatBeginWithAPrefixOnce() {
    List<Row> ours = new ArrayList<>();
    for (String partition : List.of("1#ann", "1#bob", "1#\uDBFF\uDFFF")) {
      IntStream.range(0, 3).forEach(i -> ours.add(row(partition, "s" + i)));
    }
    store().append(ours);
    store().append(List.of(row("1", "a"), row("12#ann", "b"), row("2#ann", "c")));
    store().append(List.of(Samples.row(Samples.agenda("d"), "another family")));
    assertThat(scanned(Family.PEOPLE, "1#"))
        .containsExactlyInAnyOrderElementsOf(ours.stream().map(row -> row.atVersion(1)).toList());
  }

  @Test
  default void aScanWithoutAPrefixBringsTheWholeFamily() {
    store().append(List.of(row("1", "a"), row("12#ann", "b"), Samples.row(Samples.event("c"), "")));
    assertThat(scanned(Family.PEOPLE, "")).extracting(Row::key).hasSize(2);
    assertThat(scanned(Family.EVENTS, "")).extracting(Row::key).containsOnly(Samples.event("c"));
    assertThat(scanned(Family.PROGRAMS, "")).isEmpty();
  }

  @Test
  default void aScanBringsThePartsOfAPartitionTogetherAndInOrder() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      rows.add(row("1#p" + i % 7, RangingOverRows.BY_CODE_POINT.get(i % 11) + "%03d".formatted(i)));
    }
    store().append(rows);
    List<Row> scanned = scanned(Family.PEOPLE, "1#p");
    List<String> partitions = scanned.stream().map(row -> row.key().partition()).toList();
    assertThat(partitions.stream().distinct()).hasSize(7);
    for (String partition : List.copyOf(partitions)) {
      int first = partitions.indexOf(partition);
      List<Row> together = scanned.subList(first, partitions.lastIndexOf(partition) + 1);
      assertThat(together)
          .isEqualTo(store().range(tagalong.domain.store.Span.of(Family.PEOPLE, partition, "")));
    }
  }

  @Test
  default void megabytesAreScannedWhole() {
    List<Row> rows =
        IntStream.range(0, 40)
            .mapToObj(
                i -> Samples.row(Samples.event("e%03d".formatted(i)), Samples.noise(64_000, i)))
            .toList();
    store().append(rows);
    assertThat(scanned(Family.EVENTS, "1#"))
        .extracting(Row::key)
        .isEqualTo(rows.stream().map(Row::key).toList());
  }

  private List<Row> scanned(Family family, String prefix) {
    List<Row> rows = new ArrayList<>();
    store().scan(family, prefix, rows::addAll);
    return rows;
  }

  private static Row row(String partition, String sort) {
    return Samples.row(new Key(Family.PEOPLE, partition, sort), partition + sort);
  }
}
