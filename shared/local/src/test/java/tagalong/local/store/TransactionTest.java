package tagalong.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.StoreUnavailable;

class TransactionTest extends OpenStore {
  @Test
  void commitsAndCursorAreLostTogether() {
    store.append(List.of(event("e")));
    Fed event = store.feeds().next(Feed.LIVE, 1).getFirst();
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      inserted(person("ann"));
                      store.feeds().moveTo(Feed.LIVE, event.sequence());
                      inserted(fact("bob"));
                      throw new IllegalStateException("killed");
                    }));
    reopen();
    assertThat(store.range(Span.of(Family.PEOPLE, "1", ""))).isEmpty();
    assertThat(store.feeds().next(Feed.LIVE, 1)).containsExactly(event);
  }

  @Test
  void commitsAndCursorAreKeptTogether() {
    store.append(List.of(event("e")));
    Fed event = store.feeds().next(Feed.LIVE, 1).getFirst();
    store.inTransaction(
        () -> {
          inserted(person("ann"));
          store.feeds().moveTo(Feed.LIVE, event.sequence());
        });
    reopen();
    assertThat(store.get(person("ann").key())).isPresent();
    assertThat(store.feeds().next(Feed.LIVE, 1)).isEmpty();
  }

  @Test
  void aRefusedCommitUndoesOnlyItself() {
    Outcome outcome =
        store.inTransaction(
            () -> {
              inserted(person("ann"));
              Outcome refused = inserted(person("bob"), person("ann"));
              inserted(person("cid"));
              return refused;
            });
    assertThat(outcome).isEqualTo(new Outcome.Refused(Set.of(person("ann").key())));
    assertThat(store.range(Span.of(Family.PEOPLE, "1", "")))
        .extracting(row -> row.key().sort())
        .containsExactly("ann", "cid");
  }

  @Test
  void itsThreadSeesItsWritesAndOthersDoNot() {
    store.inTransaction(
        () -> {
          inserted(fact("ann"));
          assertThat(store.get(fact("ann").key())).isPresent();
          assertThat(store.feeds().next(Feed.FACTS, 9)).hasSize(1);
          Optional<Row> elsewhere =
              CompletableFuture.supplyAsync(() -> store.get(fact("ann").key())).join();
          assertThat(elsewhere).isEmpty();
        });
    assertThat(store.get(fact("ann").key())).isPresent();
  }

  @Test
  void anInnerTransactionThatThrowsLeavesTheOuterOneWhole() {
    store.inTransaction(
        () -> {
          inserted(person("ann"));
          assertThatIllegalArgumentException()
              .isThrownBy(
                  () ->
                      store.inTransaction(
                          () -> {
                            inserted(person("bob"));
                            throw new IllegalArgumentException("inner");
                          }));
        });
    assertThat(store.range(Span.of(Family.PEOPLE, "1", ""))).hasSize(1);
  }

  @Test
  void aFailureThatIsCaughtInsideStillFailsTheWhole() throws SQLException {
    try (Session disk = another("state.db")) {
      disk.run(
          "CREATE TRIGGER full BEFORE INSERT ON rows WHEN NEW.sort_key = 'bob'"
              + " BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END");
    }
    assertThatThrownBy(() -> store.inTransaction(this::annAndCidWhileBobFails))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(store.range(Span.of(Family.PEOPLE, "1", ""))).isEmpty();
    inserted(person("dan"));
    assertThat(store.range(Span.of(Family.PEOPLE, "1", ""))).hasSize(1);
  }

  private void annAndCidWhileBobFails() {
    inserted(person("ann"));
    assertThatThrownBy(() -> inserted(person("bob"))).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> inserted(person("cid"))).isInstanceOf(StoreUnavailable.class);
  }
}
