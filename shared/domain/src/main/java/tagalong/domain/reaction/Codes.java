package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Codes that refer friends. A code has a small timeline of its own: who gives it, and who came with
 * it; whoever came before it was given waits there.
 */
final class Codes {
  /** Each takes up to three writes, and half as many that came before go along. */
  private static final int MOST = 19;

  private static final int ATTEMPTS = 60;
  private final Store store;

  Codes(Store store) {
    this.store = store;
  }

  void attend(Subject code) {
    for (int attempt = 0; attempt < ATTEMPTS; ) {
      Optional<Row> row = store.get(code.head());
      CodeHead head =
          row.map(r -> r.as(CodeHead.class))
              .orElseGet(() -> new CodeHead(code, Optional.empty(), Optional.empty()));
      List<Row> waiting = store.range(People.span(code, Fact.WAITING).first(MOST));
      CodeHead owned = owned(head, waiting);
      List<Row> came = owned.owner().isPresent() ? store.range(came(code)) : List.of();
      if (waiting.isEmpty() && came.isEmpty()) {
        return;
      }
      boolean done = Commits.refused(store.commit(writes(row, owned, waiting, came))).isEmpty();
      attempt = done ? 0 : attempt + 1;
    }
    throw new Busy(code);
  }

  private static Span came(Subject code) {
    return Span.of(Family.PEOPLE, code.partition(), Fact.CAME).first(MOST / 2);
  }

  /** A code belongs to whoever gave it first, and stays. */
  private static CodeHead owned(CodeHead head, List<Row> waiting) {
    CodeHead owned = head;
    for (Row row : waiting) {
      if (row.content() instanceof Fact.CodeGiven given && owned.owner().isEmpty()) {
        owned = new CodeHead(head.subject(), Optional.of(given.owner()), given.program());
      }
    }
    return owned;
  }

  private static List<Write> writes(
      Optional<Row> row, CodeHead head, List<Row> waiting, List<Row> came) {
    List<Write> writes = new ArrayList<>();
    Row next = row.map(r -> r.holding(head)).orElseGet(() -> Row.of(head.subject().head(), head));
    writes.add(row.isPresent() ? new Write.Update(next) : new Write.Insert(next));
    List<Row> taken = new ArrayList<>(waiting);
    taken.addAll(came);
    for (Row one : taken) {
      writes.add(new Write.Remove(one.key(), one.version()));
      if (one.content() instanceof Fact.CodeUsed used) {
        writes.addAll(answer(used, head));
      }
    }
    return Commits.distinct(writes);
  }

  private static List<Write> answer(Fact.CodeUsed used, CodeHead head) {
    if (head.owner().isEmpty()) {
      return List.of(new Write.Put(Row.of(head.subject().key(Fact.CAME + used.id()), used)));
    }
    Party owner = head.owner().get();
    if (owner.mayBe(used.friend()) || head.isOfAnother(used.program())) {
      return List.of();
    }
    Referral referral = new Referral(used.at(), owner, used.way(), used.cause());
    String id = DerivedId.of("referred", used.program(), used.cause(), head.subject().id());
    Subject friend = new Subject(head.subject().world(), used.friend().person());
    return List.of(
        new Write.Put(new Fact.Referred(id, friend, used.program(), referral).row()),
        new Write.Put(Row.of(head.subject().key(used(used)), used)));
  }

  /** Of each friend and program one is kept, so that whose code it is can see who came with it. */
  private static String used(Fact.CodeUsed used) {
    return Fact.USED + used.program() + "#" + used.friend().person();
  }
}
