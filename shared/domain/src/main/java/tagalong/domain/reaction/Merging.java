package tagalong.domain.reaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Two people who turn out to be one. Whoever was known by a partner's user id alone is forwarded to
 * the person it belongs to: its timeline moves there entry by entry, as facts, and what it was
 * granted counts there.
 */
final class Merging {
  private static final int MOST = 20;
  private final Store store;

  Merging(Store store) {
    this.store = store;
  }

  /** Sends facts on to whom their subject turned out to be. False when it is still itself. */
  boolean forwards(Optional<Row> head, List<Row> waiting) {
    Optional<Head> from = head.map(row -> row.as(Head.class));
    Optional<String> other = from.flatMap(Head::forwardedTo);
    if (other.isEmpty()) {
      return false;
    }
    Subject target = new Subject(from.get().subject().world(), other.get());
    List<Write> writes = new ArrayList<>();
    for (Row row : waiting) {
      writes.add(new Write.Remove(row.key(), row.version()));
      if (!(row.content() instanceof Fact.Recognised)) {
        writes.add(new Write.Put(row.as(Fact.class).about(target).row()));
      }
    }
    store.commit(writes);
    return true;
  }

  /** Forwards a person who was recognised as another. False when no fact says so. */
  boolean recognises(Subject subject, Optional<Row> head, List<Row> waiting) {
    Optional<Row> told =
        waiting.stream().filter(row -> row.content() instanceof Fact.Recognised).findFirst();
    if (told.isEmpty()) {
      return false;
    }
    String person = told.get().as(Fact.Recognised.class).person();
    Head before = head.map(row -> row.as(Head.class)).orElseGet(() -> Head.empty(subject));
    boolean known = person.equals(subject.id()) || before.key(PersonKey.Kind.EMAIL).isPresent();
    List<Write> writes =
        known ? new ArrayList<>() : moves(before, new Subject(subject.world(), person));
    boolean last = writes.isEmpty();
    if (last) {
      writes.add(new Write.Remove(told.get().key(), told.get().version()));
    }
    if (last && !known) {
      inherit(before, person).ifPresent(writes::add);
    }
    Head after = last && !known ? before.forwardedTo(person) : before;
    writes.addFirst(Commits.guarding(head, after));
    store.commit(writes);
    return true;
  }

  private List<Write> moves(Head from, Subject target) {
    List<Write> writes = new ArrayList<>();
    for (Row row : store.range(People.span(from.subject(), Position.TIMELINE).first(MOST))) {
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
