package tagalong.domain.trial;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timer;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.Fact;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A store of which it is known what its rows would wake up: facts, and looking again later. */
final class Overheard implements Store {
  /** A person to be looked at again. */
  record Due(Instant at, Subject person) {}

  private final Store store;
  private final Set<Subject> told = new LinkedHashSet<>();
  private final Queue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::at));

  Overheard(Store store) {
    this.store = store;
  }

  /** Who waits to be told something; nobody waits any more. */
  Queue<Subject> takeTold() {
    Queue<Subject> taken = new ArrayDeque<>(told);
    told.clear();
    return taken;
  }

  /** Somebody waits to be told something. */
  void tellAgain(Subject subject) {
    told.add(subject);
  }

  /** The next who is to be looked at by a time; nobody else is then. */
  Optional<Due> takeDue(Instant until) {
    return Optional.ofNullable(due.peek())
        .filter(next -> !next.at().isAfter(until))
        .map(next -> due.remove());
  }

  @Override
  public Outcome commit(List<Write> writes) {
    Outcome outcome = store.commit(writes);
    switch (outcome) {
      case Outcome.Committed committed -> writes.forEach(this::hear);
      case Outcome.Refused refused -> {}
    }
    return outcome;
  }

  private void hear(Write write) {
    switch (write) {
      case Write.Insert(var row) -> hear(row);
      case Write.Put(var row) -> hear(row);
      case Write.Update update -> {}
      case Write.Remove remove -> {}
    }
  }

  private void hear(Row row) {
    if (row.content() instanceof Fact fact) {
      told.add(fact.about());
    }
    if (row.content() instanceof Timer timer
        && timer.task() instanceof Task.Approve(var client, var container, var person)) {
      due.add(new Due(timer.due(), new Subject(new World(client, container), person)));
    }
  }

  @Override
  public void append(List<Row> rows) {
    store.append(rows);
  }

  @Override
  public Optional<Row> get(Key key) {
    return store.get(key);
  }

  @Override
  public List<Row> range(Span span) {
    return store.range(span);
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return store.list(family, list, skip, limit);
  }
}
