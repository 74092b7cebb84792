package tagalong.testkit.simulation.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.program.RewardRule;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Head;
import tagalong.domain.reward.Reward;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.outside.Postbox;
import tagalong.testkit.simulation.story.Story;

/**
 * What is there when a story has ended and everything has settled.
 *
 * @param replayed where replay differs from what is there
 */
public record Ending(
    Story story,
    List<Row> rows,
    List<Event> acknowledged,
    Postbox postbox,
    Map<String, Event> log,
    Map<Subject, Head> heads,
    List<String> replayed) {
  /** With what is to be looked up in the rows. */
  public static Ending of(
      Story story,
      List<Row> rows,
      List<Event> acknowledged,
      Postbox postbox,
      List<String> replayed) {
    Map<String, Event> log = new HashMap<>();
    Map<Subject, Head> heads = new HashMap<>();
    for (Row row : rows) {
      switch (row.content()) {
        case Event event -> log.put(event.id().value(), event);
        case Head head -> heads.put(head.subject(), head);
        default -> {}
      }
    }
    return new Ending(story, rows, acknowledged, postbox, log, heads, replayed);
  }

  /** The contents of one kind. */
  <T> Stream<T> all(Class<T> kind) {
    return rows.stream().map(Row::content).filter(kind::isInstance).map(kind::cast);
  }

  Stream<Row> rowsOf(Class<?> kind) {
    return rows.stream().filter(row -> kind.isInstance(row.content()));
  }

  /** The entries of whom a subject turned out to be. */
  List<Entry> timeline(Subject subject) {
    String partition = whoever(subject).partition();
    return rowsOf(Entry.class)
        .filter(row -> row.key().partition().equals(partition))
        .map(row -> row.as(Entry.class))
        .toList();
  }

  /** Who a person turned out to be. */
  Subject whoever(Subject person) {
    Optional<String> other = Optional.ofNullable(heads.get(person)).flatMap(Head::forwardedTo);
    return other.isPresent() ? whoever(new Subject(person.world(), other.get())) : person;
  }

  RewardRule ruleOf(Reward reward) {
    return story.setting().program().rule(reward.rule()).orElseThrow();
  }
}
