package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.domain.client.Domain;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;
import tagalong.domain.store.Write;

/** One row is read as it was written. */
interface GettingRows extends StoreUnderTest {
  static List<Stored> contents() {
    return List.of(
        Samples.aClient(),
        Samples.aDomain(),
        Samples.aToken(),
        Samples.anEvent(),
        Samples.anImport(),
        Samples.aFile(),
        Samples.aRejection());
  }

  @Test
  default void aRowThatWasNeverWrittenIsAbsent() {
    committed(Samples.insert(Samples.person("head"), "ann"));
    assertThat(store().get(Samples.person("other"))).isEmpty();
    assertThat(store().get(new Key(Family.PEOPLE, "1#bob", "head"))).isEmpty();
    assertThat(store().get(new Key(Family.PROGRAMS, "1#ann", "head"))).isEmpty();
  }

  @Test
  default void manyRowsAreReadInTheOrderOfTheirKeysWithoutThoseThatAreNot() {
    List<Key> keys = IntStream.range(0, 120).mapToObj(n -> Samples.person("many" + n)).toList();
    keys.stream()
        .filter(key -> !key.equals(keys.get(7)))
        .forEach(key -> committed(Samples.insert(key, key.sort())));
    List<Key> asked = new ArrayList<>(keys.reversed());
    assertThat(store().getAll(asked)).extracting(Row::key).hasSize(119).isSubsetOf(asked);
    asked.remove(keys.get(7));
    assertThat(store().getAll(asked)).extracting(Row::key).isEqualTo(asked);
    assertThat(store().getAll(List.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tagalong.testkit.store.GettingRows#contents")
  default void everyKindOfContentIsReadAsItWasCommitted(Stored content) {
    Row row = Row.of(Samples.agenda("a"), content);
    committed(new Write.Insert(row));
    assertThat(store().get(row.key())).contains(row.atVersion(1));
  }

  @ParameterizedTest
  @MethodSource("tagalong.testkit.store.GettingRows#contents")
  default void everyKindOfContentIsReadAsItWasAppended(Stored content) {
    Row row = Row.of(Samples.event("a"), content);
    store().append(List.of(row));
    assertThat(store().get(row.key())).contains(row.atVersion(1));
  }

  @Test
  default void whatStandsBesideTheContentIsReadBackToo() {
    Row row =
        Samples.row(Samples.agenda("a"), "x")
            .waking(Feed.MESSAGES)
            .listedIn("rewards#1", "2026")
            .expiringAt(Instant.parse("2099-01-01T00:00:01Z"));
    committed(new Write.Insert(row));
    assertThat(stored(row.key())).isEqualTo(row.atVersion(1));
  }

  @Test
  default void contentOfAQuarterOfAMegabyteIsKept() {
    String large = Samples.noise(256 * 1024, 1);
    Row appended = Samples.row(Samples.event("large"), large);
    store().append(List.of(appended));
    committed(Samples.insert(Samples.person("large"), large));
    assertThat(stored(appended.key()).as(Domain.class).host()).isEqualTo(large);
    assertThat(Samples.textOf(stored(Samples.person("large")))).isEqualTo(large);
  }
}
