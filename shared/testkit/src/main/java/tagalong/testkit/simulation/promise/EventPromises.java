package tagalong.testkit.simulation.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tagalong.domain.event.Event;
import tagalong.domain.event.Subject;
import tagalong.domain.reaction.Entry;
import tagalong.domain.reaction.Input;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.story.Setting;

/** What was taken in is not lost, and counts once. */
final class EventPromises {
  static final List<Promise> ALL =
      List.of(
          new Promise("An acknowledged event is in the log", EventPromises::lost),
          new Promise(
              "An event of the log is in one timeline, of whom it is about",
              EventPromises::misplaced),
          new Promise("A business event counts once", EventPromises::twins));

  private EventPromises() {}

  private static Stream<String> lost(Ending ending) {
    return ending.acknowledged().stream()
        .filter(event -> !ending.log().containsKey(event.id().value()))
        .map(Event::toString);
  }

  private static Stream<String> misplaced(Ending ending) {
    Map<String, String> found = new HashMap<>();
    ending
        .rowsOf(Entry.class)
        .forEach(
            row ->
                idOf(row)
                    .forEach(id -> found.merge(id, row.key().partition(), (a, b) -> a + " " + b)));
    return ending.log().values().stream()
        .filter(
            event ->
                !ending.whoever(person(event)).partition().equals(found.get(event.id().value())))
        .map(event -> "%s is in %s".formatted(event, found.get(event.id().value())));
  }

  private static Stream<String> twins(Ending ending) {
    Map<String, List<Event>> counting = new HashMap<>();
    ending
        .all(Entry.class)
        .filter(entry -> entry.twin().isEmpty())
        .flatMap(entry -> happened(entry))
        .forEach(
            event ->
                event
                    .data()
                    .text("partner_event_id")
                    .map(id -> Subject.businessKey(event.world(), event.name(), id).partition())
                    .ifPresent(
                        key ->
                            counting.merge(
                                key,
                                List.of(event),
                                (a, b) -> Stream.concat(a.stream(), b.stream()).toList())));
    return counting.values().stream().filter(events -> events.size() > 1).map(List::toString);
  }

  private static Stream<String> idOf(Row row) {
    return happened(row.as(Entry.class)).map(event -> event.id().value());
  }

  private static Stream<Event> happened(Entry entry) {
    return entry.input() instanceof Input.Happened happened
        ? Stream.of(happened.event())
        : Stream.of();
  }

  private static Subject person(Event event) {
    int number = Integer.parseInt(event.world().client()) - 1001;
    return new Subject(
        event.world(), Setting.client(number).personIds().of(event.keys().getFirst()));
  }
}
