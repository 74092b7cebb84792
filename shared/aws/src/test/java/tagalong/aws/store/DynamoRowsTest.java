package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tagalong.aws.store.Samples.changed;
import static tagalong.aws.store.Samples.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import tagalong.domain.event.Event;
import tagalong.domain.event.Lane;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** What is special about rows in DynamoDB; what holds of every store is in the contract. */
class DynamoRowsTest {
  private static final Outcome COMMITTED = new Outcome.Committed();
  private LocalTables tables;
  private Store store;

  @BeforeEach
  void create() {
    tables = LocalTables.create();
    store = tables.store();
  }

  @Test
  void aRowIsReadWithAllThatWasWritten() {
    Row row =
        person("1#5", "reward#1")
            .waking(Feed.FACTS)
            .listedIn("1#rewards", "2026")
            .expiringAt(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(store.commit(List.of(new Write.Insert(row)))).isEqualTo(COMMITTED);
    assertThat(store.get(row.key())).contains(row.atVersion(1));
  }

  @Test
  void aRowOfTheLogHasNoVersionAttribute() {
    Row appended = Samples.event(1).row(Lane.LIVE);
    store.append(List.of(appended));
    Map<String, AttributeValue> item =
        tables
            .client(plain -> plain)
            .scan(scan -> scan.tableName(tables.names().events()))
            .items()
            .getFirst();
    assertThat(item).containsOnlyKeys("p", "s", "k", "f", "b");
    assertThat(store.get(appended.key())).contains(appended.atVersion(1));
  }

  @Test
  void aPutCountsVersionsAndLeavesNothingOfTheRowBefore() {
    Row first = person("1#5", "a").listedIn("l", "1").waking(Feed.FACTS);
    Row other = person("1#5", "b");
    store.commit(List.of(new Write.Put(first)));
    assertThat(store.get(first.key())).contains(first.atVersion(1));
    Row second = person("1#5", "a").holding(changed(first).content());
    store.commit(List.of(new Write.Put(second), new Write.Put(other)));
    assertThat(store.get(first.key())).contains(second.atVersion(2));
    assertThat(store.get(other.key())).contains(other.atVersion(1));
    assertThat(store.list(Family.PEOPLE, "l", 0, 10)).isEmpty();
  }

  @Test
  void aTransactionNamesAllWhoseConditionsDidNotHold() {
    Row there = person("1#5", "there");
    Row gone = person("1#5", "gone").atVersion(3);
    Row fresh = person("1#6", "new");
    store.append(List.of(there));
    assertThat(
            store.commit(
                List.of(new Write.Insert(fresh), new Write.Insert(there), new Write.Update(gone))))
        .isEqualTo(new Outcome.Refused(Set.of(there.key(), gone.key())));
    assertThat(store.get(fresh.key())).isEmpty();
  }

  @Test
  void whereToGoOnNeedNotExistNorBeInTheSpan() {
    store.append(List.of(person("p", "a"), person("p", "b1"), person("p", "b3"), person("p", "c")));
    Span span = Span.of(Family.PEOPLE, "p", "b");
    assertThat(sorts(span.after("b2"))).containsExactly("b3");
    assertThat(sorts(span.after("a"))).containsExactly("b1", "b3");
    assertThat(sorts(span.after("c"))).isEmpty();
    assertThat(sorts(span.after("b2").lastFirst())).containsExactly("b1");
    assertThat(sorts(span.after("c").lastFirst())).containsExactly("b3", "b1");
    assertThat(sorts(span.after("a").lastFirst())).isEmpty();
    assertThat(sorts(span.first(1).lastFirst())).containsExactly("b3");
    assertThat(sorts(span.first(0))).isEmpty();
  }

  @Test
  void sortKeysAreOrderedByCodePoint() {
    List<String> ordered = List.of("Z", "a", "é", "\uFFFD", "\uD83D\uDE00");
    store.append(ordered.reversed().stream().map(sort -> person("p", sort)).toList());
    assertThat(sorts(Span.of(Family.PEOPLE, "p", ""))).isEqualTo(ordered);
    assertThat(sorts(Span.of(Family.PEOPLE, "p", "").after("\uFFFD")))
        .containsExactly("\uD83D\uDE00");
  }

  @Test
  void aRangeGoesOnOverAllPages() {
    String large = "x".repeat(60_000);
    List<Row> rows =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    Row.of(
                        new Key(Family.EVENTS, "p", "%03d".formatted(i)),
                        withData(Samples.event(i), large + i)))
            .toList();
    store.append(rows);
    assertThat(store.range(Span.of(Family.EVENTS, "p", "")))
        .isEqualTo(rows.stream().map(row -> row.atVersion(1)).toList());
    assertThat(store.range(Span.of(Family.EVENTS, "p", "").first(30))).hasSize(30);
  }

  @Test
  void aListIsReadFromTheLatest() {
    store.append(
        IntStream.range(0, 5)
            .mapToObj(i -> person("p" + i, "s").listedIn("rewards", "2026-0" + i))
            .toList());
    assertThat(store.list(Family.PEOPLE, "rewards", 1, 2))
        .extracting(row -> row.key().partition())
        .containsExactly("p3", "p2");
    assertThat(store.list(Family.PEOPLE, "rewards", 4, 9)).hasSize(1);
    assertThat(store.list(Family.PEOPLE, "none", 0, 9)).isEmpty();
  }

  @Test
  void aMistakeOfOursIsNotCalledAnOutage() {
    Row row = person("p", "x".repeat(1025));
    assertThatThrownBy(() -> store.append(List.of(row))).isInstanceOf(DynamoDbException.class);
  }

  private List<String> sorts(Span span) {
    return store.range(span).stream().map(row -> row.key().sort()).toList();
  }

  private static Event withData(Event event, String text) {
    return new Event(
        event.id(),
        event.world(),
        event.name(),
        event.time(),
        event.received(),
        event.source(),
        event.keys(),
        event.data().with("note", noise(text)));
  }

  /** Text that packing makes little smaller. */
  private static String noise(String text) {
    java.util.Random random = new java.util.Random(text.hashCode());
    StringBuilder noise = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      noise.append((char) (' ' + random.nextInt(90)));
    }
    return noise.toString();
  }
}
