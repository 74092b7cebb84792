package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** What feeds deliver: each inserted row at least once, and no changes. */
interface FeedingRows extends StoreUnderTest {
  @Test
  default void everyAppendedRowIsDeliveredOnItsFeed() {
    List<Row> rows =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    Samples.row(Samples.event("e%02d".formatted(i)), "row " + i)
                        .waking(i % 3 == 0 ? Feed.BULK : Feed.LIVE))
            .toList();
    store().append(rows);
    store().append(List.of(Samples.row(Samples.event("quiet"), "wakes nobody")));
    for (Feed feed : List.of(Feed.LIVE, Feed.BULK)) {
      assertThat(Set.copyOf(fed(feed)))
          .isEqualTo(
              rows.stream()
                  .filter(row -> row.feed().filter(feed::equals).isPresent())
                  .map(row -> row.atVersion(1))
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  default void everyInsertedRowIsDeliveredOnItsFeed() {
    Row fact = Samples.row(Samples.person("fact"), "f").waking(Feed.FACTS);
    Row message = Samples.row(Samples.agenda("message"), "m").waking(Feed.MESSAGES);
    Row put = Samples.row(Samples.agenda("put"), "p").waking(Feed.MESSAGES);
    committed(
        new Write.Insert(fact),
        new Write.Insert(message),
        new Write.Put(put),
        Samples.insert(Samples.person("quiet"), "q"));
    assertThat(Set.copyOf(fed(Feed.FACTS))).containsExactly(fact.atVersion(1));
    assertThat(Set.copyOf(fed(Feed.MESSAGES)))
        .containsExactlyInAnyOrder(message.atVersion(1), put.atVersion(1));
    assertThat(fed(Feed.LIVE)).isEmpty();
  }

  @Test
  default void aRefusedCommitDeliversNothing() {
    committed(Samples.insert(Samples.person("a"), "a"));
    refused(
        List.of(
            new Write.Insert(Samples.row(Samples.person("fact"), "f").waking(Feed.FACTS)),
            Samples.insert(Samples.person("a"), "b")),
        Samples.person("a"));
    assertThat(fed(Feed.FACTS)).isEmpty();
  }

  @Test
  default void aChangeIsNotDelivered() {
    Row updated = Samples.row(Samples.agenda("updated"), "x");
    Row put = Samples.row(Samples.agenda("put"), "x");
    Row last = Samples.row(Samples.agenda("last"), "x").waking(Feed.MESSAGES);
    committed(new Write.Insert(updated), new Write.Insert(put));
    committed(
        new Write.Update(updated.waking(Feed.MESSAGES).atVersion(1)),
        new Write.Put(put.waking(Feed.MESSAGES)));
    committed(new Write.Insert(last));
    assertThat(keys(fed(Feed.MESSAGES))).containsExactly(last.key());
  }

  @Test
  default void aChangeAfterDeliveryIsNotDeliveredAgain() {
    Row message = Samples.row(Samples.agenda("message"), "waits").waking(Feed.MESSAGES);
    committed(new Write.Insert(message));
    assertThat(keys(fed(Feed.MESSAGES))).containsExactly(message.key());
    committed(
        new Write.Update(Samples.row(message.key(), "sent").waking(Feed.MESSAGES).atVersion(1)));
    assertThat(fed(Feed.MESSAGES)).extracting(Samples::textOf).containsOnly("waits");
  }

  private static Set<Key> keys(List<Row> rows) {
    return rows.stream().map(Row::key).collect(Collectors.toSet());
  }
}
