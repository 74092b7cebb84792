package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.TooLarge;
import tagalong.domain.store.Write;

/**
 * Two people who turn out to be one. Whoever was known by a partner's user id or a browser alone is
 * forwarded to the person it belongs to: its timeline moves there entry by entry, as facts, and
 * what it was granted counts there.
 */
final class Merging {
  private static final int MOST = 20;
  private final Store store;

  Merging(Store store) {
    this.store = store;
  }

  /**
   * Sends the timeline and then the facts on to whom their subject turned out to be. False when it
   * is still itself.
   */
  boolean forwards(Optional<Row> row, List<Row> waiting) {
    Optional<Head> head = row.map(r -> r.as(Head.class));
    if (head.flatMap(Head::forwardedTo).isEmpty()) {
      return false;
    }
    for (int most = MOST; ; most /= 2) {
      try {
        store.commit(
            onward(
                row.get(), head.get(), waiting.subList(0, Math.min(most, waiting.size())), most));
        return true;
      } catch (TooLarge together) {
        if (most == 1) {
          throw together;
        }
      }
    }
  }

  private List<Write> onward(Row row, Head from, List<Row> waiting, int most) {
    Subject target = new Subject(from.subject().world(), from.forwardedTo().orElseThrow());
    List<Write> writes = moves(from, target, most);
    if (writes.isEmpty()) {
      waiting.forEach(fact -> writes.addAll(passedOn(fact, target)));
    }
    writes.addFirst(new Write.Update(row));
    return writes;
  }

  /**
   * Forwards a person who was recognised as another: from now on nothing is folded here, so that
   * nothing that moves is taken for new meanwhile. False when no fact says so.
   */
  boolean recognises(Subject subject, Optional<Row> head, List<Row> waiting) {
    Optional<Row> told =
        waiting.stream().filter(row -> row.content() instanceof Fact.Recognised).findFirst();
    if (told.isEmpty()) {
      return goesOnAsAnother(subject, head, waiting);
    }
    String person = told.get().as(Fact.Recognised.class).person();
    Head before = head.map(row -> row.as(Head.class)).orElseGet(() -> Head.empty(subject));
    boolean known = person.equals(subject.id()) || before.key(PersonKey.Kind.EMAIL).isPresent();
    List<Write> writes = new ArrayList<>();
    if (known) {
      writes.add(Commits.guarding(head, before));
      writes.add(new Write.Remove(told.get().key(), told.get().version()));
    } else {
      writes.add(Commits.guarding(head, before.forwardedTo(person)));
      inherit(before, person).ifPresent(writes::add);
    }
    store.commit(writes);
    return true;
  }

  /**
   * Forwards a person of whom the company says so, whatever the person is known by. Nobody goes on
   * as somebody unknown, nor in a circle: the other stays as it was found, in the same commit.
   */
  private boolean goesOnAsAnother(Subject subject, Optional<Row> head, List<Row> waiting) {
    Optional<Row> told =
        waiting.stream().filter(row -> row.content() instanceof Fact.Forwarded).findFirst();
    if (told.isEmpty()) {
      return false;
    }
    Head before = head.map(row -> row.as(Head.class)).orElseGet(() -> Head.empty(subject));
    String person = told.get().as(Fact.Forwarded.class).person();
    Optional<Row> other =
        open(new Subject(subject.world(), person)).filter(row -> !isOf(subject, row));
    List<Write> writes = new ArrayList<>();
    if (other.isEmpty()) {
      writes.add(Commits.guarding(head, before));
      writes.add(new Write.Remove(told.get().key(), told.get().version()));
    } else {
      String target = other.get().as(Head.class).subject().id();
      writes.add(Commits.guarding(head, before.forwardedTo(target)));
      writes.add(new Write.Update(other.get()));
      inherit(before, target).ifPresent(writes::add);
    }
    store.commit(writes);
    return true;
  }

  private static boolean isOf(Subject subject, Row head) {
    return head.as(Head.class).subject().equals(subject);
  }

  /** The head of a person, or of whom this person turned out to be by now. */
  private Optional<Row> open(Subject person) {
    People people = new People(store);
    return people.head(person).flatMap(head -> people.headRow(head.subject()));
  }

  private static List<Write> passedOn(Row fact, Subject target) {
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Remove(fact.key(), fact.version()));
    if (!(fact.content() instanceof Fact.Recognised || fact.content() instanceof Fact.Forwarded)) {
      writes.add(new Write.Put(fact.as(Fact.class).about(target).row()));
    }
    return writes;
  }

  private List<Write> moves(Head from, Subject target, int most) {
    List<Write> writes = new ArrayList<>();
    for (Row row : store.range(People.span(from.subject(), Position.TIMELINE).first(most))) {
      Entry entry = row.as(Entry.class);
      String id = DerivedId.of("moved", from.subject().id(), entry.input().position().sort());
      writes.add(new Write.Remove(row.key(), row.version()));
      writes.add(new Write.Put(new Fact.Moved(id, target, entry).row()));
    }
    return writes;
  }

  private static Optional<Write> inherit(Head from, String person) {
    Subject target = new Subject(from.subject().world(), person);
    String id = DerivedId.of("inherited", from.subject().id());
    return from.ledger().equals(Ledger.EMPTY)
        ? Optional.empty()
        : Optional.of(new Write.Put(new Fact.Inherited(id, target, from.ledger()).row()));
  }
}
