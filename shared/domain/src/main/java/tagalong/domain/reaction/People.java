package tagalong.domain.reaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.PersonIds;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;

/** Reads what is known of people. */
public final class People {
  private final Store store;

  public People(Store store) {
    this.store = store;
  }

  public Optional<Row> headRow(Subject subject) {
    return store.get(subject.head());
  }

  /** The head of a person, or of whom this person turned out to be. */
  public Optional<Head> head(Subject person) {
    Optional<Head> head = headRow(person).map(row -> row.as(Head.class));
    return head.flatMap(Head::forwardedTo).isPresent()
        ? head(new Subject(person.world(), head.flatMap(Head::forwardedTo).get()))
        : head;
  }

  /** The same of many, by their ids as asked for; of whom nothing is known there is none. */
  public Map<String, Head> heads(List<Subject> persons) {
    Map<String, Head> heads = new HashMap<>();
    for (Row row : store.getAll(persons.stream().map(Subject::head).distinct().toList())) {
      Head head = row.as(Head.class);
      Subject asked = head.subject();
      (head.forwardedTo().isPresent() ? head(asked) : Optional.of(head))
          .ifPresent(now -> heads.put(asked.id(), now));
    }
    return heads;
  }

  /** Where things were kept for a person, also before somebody turned out to be that person. */
  public Stream<Subject> subjects(PersonIds ids, Head head) {
    Stream<Subject> former =
        head.keys().stream()
            .map(key -> new Subject(head.subject().world(), ids.of(key)))
            .filter(subject -> !subject.equals(head.subject()))
            .filter(subject -> isForwarded(subject, head));
    return Stream.concat(Stream.of(head.subject()), former).distinct();
  }

  private boolean isForwarded(Subject former, Head head) {
    return head(former).filter(now -> now.subject().equals(head.subject())).isPresent();
  }

  /** The whole timeline, in order. */
  public List<Entry> timeline(Subject person) {
    return rows(person, Position.TIMELINE).stream().map(row -> row.as(Entry.class)).toList();
  }

  /** An entry of a timeline, wherever that timeline is by now. */
  public Optional<Entry> entry(Subject person, Position position) {
    return store
        .get(person.key(position.sort()))
        .or(() -> head(person).flatMap(head -> store.get(head.subject().key(position.sort()))))
        .map(row -> row.as(Entry.class));
  }

  public List<Credit> credits(Subject person) {
    return rows(person, Credit.RECEIVED).stream().map(row -> row.as(Credit.class)).toList();
  }

  List<Row> waiting(Subject subject, int most) {
    return store.range(span(subject, Fact.WAITING).first(most));
  }

  Optional<Row> waiting(Subject subject, String fact) {
    return store.get(subject.key(Fact.WAITING + fact));
  }

  /** Whose a business key is. */
  public Optional<Claim> claim(Subject businessKey) {
    return store.get(businessKey.head()).map(row -> row.as(Claim.class));
  }

  /** The claim that a row is, if it is one. */
  Optional<Claim> claim(Key row) {
    return store.get(row).map(Row::content).filter(Claim.class::isInstance).map(Claim.class::cast);
  }

  /** What is known of people, each of them. */
  Map<Subject, Optional<Head>> heads(Collection<Subject> persons) {
    Map<Subject, Optional<Head>> found = new HashMap<>();
    persons.forEach(person -> found.put(person, head(person)));
    return found;
  }

  /** How much is spent of budgets; empty of which nothing is. */
  Map<Subject, Optional<Row>> budgets(Collection<Subject> budgets) {
    Map<Subject, Optional<Row>> found = new HashMap<>();
    budgets.forEach(budget -> found.put(budget, store.get(budget.head())));
    return found;
  }

  private List<Row> rows(Subject subject, String prefix) {
    return store.range(span(subject, prefix));
  }

  static Span span(Subject subject, String prefix) {
    return Span.of(tagalong.domain.store.Family.PEOPLE, subject.partition(), prefix);
  }
}
