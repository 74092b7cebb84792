package tagalong.adminapi;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.Event;
import tagalong.domain.reaction.Head;
import tagalong.domain.reaction.Input;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Profile;
import tagalong.domain.reaction.Profile.Visibility;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** One parameter of a person. */
record Datum(
    String person, String name, Visibility scope, Object value, Instant created, Instant updated) {
  static final Comparator<Datum> LATEST_FIRST =
      Comparator.comparing(Datum::updated).reversed().thenComparing(Datum::name);

  /** Those of a person; when they were told stands in the timeline. */
  static Stream<Datum> of(Head head, People people) {
    Map<String, Instant> created = new HashMap<>();
    Map<String, Instant> updated = new HashMap<>();
    people.timeline(head.subject()).stream()
        .flatMap(entry -> entry.input() instanceof Input.Happened h ? Stream.of(h.event()) : null)
        .forEach(event -> note(event, created, updated));
    Map<String, Profile.Parameter> known = new Profile(head.standing().profile()).parameters();
    return known.entrySet().stream()
        .map(
            entry ->
                new Datum(
                    head.subject().id(),
                    entry.getKey(),
                    entry.getValue().visibility(),
                    entry.getValue().value(),
                    created.getOrDefault(entry.getKey(), Instant.EPOCH),
                    updated.getOrDefault(entry.getKey(), Instant.EPOCH)));
  }

  private static void note(
      Event event, Map<String, Instant> created, Map<String, Instant> updated) {
    if (event.name().equals(Profile.UPDATED)
        && event.data().values().get(Profile.PARAMETERS) instanceof Map<?, ?> told) {
      told.forEach(
          (name, value) -> {
            if (value == null) {
              created.remove(String.valueOf(name));
            } else {
              created.putIfAbsent(String.valueOf(name), event.time());
              updated.put(String.valueOf(name), event.time());
            }
          });
    }
  }

  Map<String, @Nullable Object> write(Dates dates) {
    return new Shape()
        .with("id", DerivedId.of("data", person, name))
        .with("name", name)
        .with("scope", scope.name())
        .with("value", value)
        .with("created_date", dates.write(created))
        .with("updated_date", dates.write(updated))
        .fields();
  }
}
