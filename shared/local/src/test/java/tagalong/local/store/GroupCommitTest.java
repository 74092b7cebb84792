package tagalong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.StoreUnavailable;

class GroupCommitTest extends OpenStore {
  @Test
  void appendsThatWaitTogetherShareOneTransaction() throws Exception {
    long before = store.logTransactions();
    List<Thread> callers =
        IntStream.range(0, 64)
            .mapToObj(i -> new Thread(() -> store.append(List.of(event("e" + i)))))
            .toList();
    try (Session slow = another("log.db")) {
      slow.begin();
      callers.forEach(Thread::start);
      await().until(() -> callers.stream().allMatch(one -> one.getState() == Thread.State.WAITING));
      slow.rollback();
    }
    for (Thread caller : callers) {
      caller.join();
    }
    assertThat(store.logTransactions() - before).isBetween(1L, 2L);
    assertThat(store.range(Span.of(Family.EVENTS, "1", ""))).hasSize(64);
  }

  @Test
  void aTransactionIsBounded() {
    List<Row> rows = IntStream.range(0, 4_500).mapToObj(i -> event("e" + i)).toList();
    store.append(rows);
    assertThat(store.logTransactions()).isEqualTo(5);
    assertThat(store.feeds().behind(tagalong.domain.store.Feed.LIVE)).isEqualTo(4_500);
  }

  @Test
  void aFailureIsToldToItsCallersAndTheWriterGoesOn() throws SQLException {
    store.append(List.of(event("before")));
    try (Session disk = another("log.db")) {
      disk.run(
          "CREATE TRIGGER full BEFORE INSERT ON rows BEGIN SELECT RAISE(ABORT, 'disk is full'); END");
      assertThatThrownBy(() -> store.append(List.of(event("lost"))))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("log.db")
          .hasMessageContaining("disk is full");
      disk.run("DROP TRIGGER full");
    }
    store.append(List.of(event("after")));
    assertThat(store.range(Span.of(Family.EVENTS, "1", "")))
        .extracting(row -> row.key().sort())
        .containsExactly("after", "before");
  }

  @Test
  void anAppendDoesNotWaitForTheState() {
    store.inTransaction(
        () -> CompletableFuture.runAsync(() -> store.append(List.of(event("e")))).join());
    assertThat(store.get(event("e").key())).isPresent();
  }

  @Test
  void anAppendToAClosedStoreIsToldSo() {
    store.close();
    assertThatThrownBy(() -> store.append(List.of(event("e"))))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("closed");
    store = SqliteStore.open(directory);
  }
}
