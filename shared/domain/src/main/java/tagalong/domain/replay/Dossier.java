package tagalong.domain.replay;

import java.util.List;
import java.util.Optional;
import tagalong.domain.event.Container;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/** The rows of one partition. */
record Dossier(String partition, List<Row> rows) {
  private static final int PARTS = 3;

  <T extends Stored> List<T> all(Class<T> kind) {
    return rows.stream().map(Row::content).filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The head of a person who is nobody else. */
  Optional<Head> open() {
    return all(Head.class).stream().findFirst().filter(head -> head.forwardedTo().isEmpty());
  }

  List<Entry> timeline() {
    return all(Entry.class);
  }

  /** Whom a partition of the people is about. */
  Subject subject() {
    String[] parts = partition.split("#", PARTS);
    return new Subject(new World(parts[0], Container.valueOf(parts[1])), parts[2]);
  }

  /** For people: whom it is about. */
  static String named(Subject subject) {
    String test = subject.world().container() == Container.TEST ? " (test)" : "";
    return "person " + subject.id() + test;
  }
}
