package tagalong.testkit.scenario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears rows, turns away those that cannot be read, and keeps each business event once. */
final class Hearing {
  private final Reading reading;
  private final Map<Object, Testimony> heard = new LinkedHashMap<>();

  Hearing(Reading reading) {
    this.reading = reading;
  }

  /** Row number to code of the rows turned away. */
  Map<Integer, String> hear(List<Map<String, String>> rows) {
    List<Optional<String>> faults = rows.stream().map(reading::fault).toList();
    Map<Integer, String> rejections = reading.rejections(faults);
    for (int i = 0; i < rows.size(); i++) {
      if (!rejections.containsKey(i + 1)) {
        hear(rows.get(i));
      }
    }
    return rejections;
  }

  private void hear(Map<String, String> row) {
    String person = reading.person(row.getOrDefault("email", ""));
    Instant at = reading.instant(row.getOrDefault("event_time", "")).orElseThrow();
    Testimony told = new Testimony(person, at, row);
    heard.putIfAbsent(reading.businessEvent(told), told);
  }

  /** The events that count. */
  List<Testimony> events() {
    return heard.values().stream().filter(reading::counts).toList();
  }
}
