package tagalong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

class FeedsTest extends OpenStore {
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void rowsComeInTheOrderOfTheirInsertionUntilTheCursorMoves() {
    store.append(List.of(event("b"), event("a")));
    store.append(List.of(event("c"), event("a")));
    assertThat(sorts(store.feeds().next(Feed.LIVE, 2))).containsExactly("b", "a");
    List<Fed> again = store.feeds().next(Feed.LIVE, 2);
    assertThat(sorts(again)).containsExactly("b", "a");
    store.feeds().moveTo(Feed.LIVE, again.getLast().sequence());
    assertThat(sorts(store.feeds().next(Feed.LIVE, 2))).containsExactly("c");
    assertThat(store.feeds().behind(Feed.LIVE)).isEqualTo(1);
    assertThat(store.feeds().behind(Feed.BULK)).isZero();
  }

  @Test
  void aCursorNeverGoesBack() {
    inserted(message("a"), message("b"));
    List<Fed> both = store.feeds().next(Feed.MESSAGES, 2);
    store.feeds().moveTo(Feed.MESSAGES, both.getLast().sequence());
    store.feeds().moveTo(Feed.MESSAGES, both.getFirst().sequence());
    assertThat(store.feeds().next(Feed.MESSAGES, 2)).isEmpty();
  }

  @Test
  void whatWasRemovedIsLeftOutAndWhatWasChangedComesAsItIs() {
    inserted(message("a"), message("b"), message("c"));
    Row changed = message("b").holding(new tagalong.domain.client.Domain("changed", "1"));
    store.commit(
        List.of(
            new Write.Remove(message("a").key(), 1),
            new Write.Update(changed.atVersion(1)),
            new Write.Remove(message("c").key(), 1)));
    assertThat(store.feeds().next(Feed.MESSAGES, 9))
        .extracting(Fed::row)
        .containsExactly(changed.atVersion(2));
    assertThat(store.feeds().behind(Feed.MESSAGES)).isEqualTo(1);
  }

  @Test
  void aRowCannotWakeAFeedThatDoesNotLookThere() {
    Row lost = person("ann").waking(Feed.LIVE);
    assertThatIllegalArgumentException().isThrownBy(() -> inserted(lost));
    Row alsoLost = event("e").waking(Feed.FACTS);
    assertThatIllegalArgumentException().isThrownBy(() -> store.append(List.of(alsoLost)));
  }

  @Test
  @Timeout(60)
  void waitingEndsWhenARowIsCommitted() throws Exception {
    for (Row row : List.of(event("e"), fact("f"), message("m"))) {
      Feed feed = row.feed().orElseThrow();
      assertThat(store.feeds().next(feed, 1)).isEmpty();
      Thread loop = new Thread(() -> awaiting(feed));
      loop.start();
      await().until(() -> loop.getState() == Thread.State.TIMED_WAITING);
      store.append(List.of(row));
      loop.join();
    }
  }

  @Test
  @Timeout(60)
  void whatCameSinceTheLastLookIsNotWaitedFor() throws Exception {
    assertThat(store.feeds().next(Feed.FACTS, 1)).isEmpty();
    inserted(fact("f"));
    store.feeds().await(Feed.FACTS, LONG);
    assertThat(store.feeds().next(Feed.FACTS, 1)).hasSize(1);
    store.feeds().await(Feed.FACTS, Duration.ofMillis(1));
  }

  @Test
  void aWholeTransactionIsToldOnlyWhenItIsDurable() {
    store.feeds().next(Feed.FACTS, 1);
    CompletableFuture<Void> waiting = new CompletableFuture<>();
    store.inTransaction(
        () -> {
          inserted(fact("f"));
          Thread.ofVirtual()
              .start(
                  () -> {
                    awaiting(Feed.FACTS);
                    waiting.complete(null);
                  });
          await().during(Duration.ofMillis(50)).until(() -> !waiting.isDone());
        });
    await().until(waiting::isDone);
  }

  /** One event goes round: event, fact, message, and an event that says what came of it. */
  @Test
  @Timeout(60)
  void theLagIsNeverZeroWhileSomethingIsInFlight() throws Exception {
    store.append(List.of(event("0")));
    List<Long> looks = new ArrayList<>();
    CompletableFuture<Void> round = CompletableFuture.runAsync(this::goRound);
    while (!round.isDone()) {
      looks.add(lagInAll());
    }
    round.get();
    assertThat(looks).hasSizeGreaterThan(20).doesNotContain(0L);
    store.feeds().moveTo(Feed.LIVE, Long.MAX_VALUE);
    assertThat(lagInAll()).isZero();
  }

  private void goRound() {
    for (int i = 1; i <= 300; i++) {
      String name = "" + i;
      step(Feed.LIVE, () -> inserted(fact(name)));
      step(Feed.FACTS, () -> inserted(message(name)));
      // The courier's answer is an event: appended before its own cursor moves.
      store.append(List.of(event(name)));
      step(Feed.MESSAGES, () -> {});
    }
  }

  private void step(Feed feed, Runnable work) {
    Fed next = store.feeds().next(feed, 1).getFirst();
    store.inTransaction(
        () -> {
          work.run();
          store.feeds().moveTo(feed, next.sequence());
        });
  }

  private long lagInAll() {
    return store.feeds().lag().values().stream().mapToLong(Long::longValue).sum();
  }

  private void awaiting(Feed feed) {
    try {
      store.feeds().await(feed, LONG);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static List<String> sorts(List<Fed> fed) {
    return fed.stream().map(one -> one.row().key().sort()).toList();
  }
}
