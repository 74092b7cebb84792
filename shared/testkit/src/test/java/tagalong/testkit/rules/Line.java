package tagalong.testkit.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;

/**
 * A row of an example: what happens, and what comes of it.
 *
 * @param name of the event; empty where only time passes
 * @param of whose it is
 */
record Line(Instant time, String name, String of, Map<String, Object> says, String comesTo) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Instant FIRST_DAY = Instant.parse("2026-03-01T00:00:00Z");

  static List<Line> in(String section) {
    return section
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| day"))
        .map(Line::of)
        .toList();
  }

  private static Line of(String line) {
    List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new Line(
        time(cells.get(1)), cells.get(2), cells.get(3), says(cells.get(4)), cells.get(5));
  }

  private static Instant time(String written) {
    String[] parts = written.split(" ");
    return FIRST_DAY
        .plus(Duration.ofDays(Long.parseLong(parts[0]) - 1))
        .plusSeconds(LocalTime.parse(parts[1]).toSecondOfDay());
  }

  private static Map<String, Object> says(String written) {
    try {
      return YAML.readValue(
          "{" + written + "}", new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException mistaken) {
      throw new UncheckedIOException(mistaken);
    }
  }

  Data data() {
    Map<String, Object> data = new LinkedHashMap<>(says);
    data.remove("source");
    data.replaceAll((name, value) -> value.toString());
    if (!of.isEmpty()) {
      data.put("email", of);
    }
    return new Data(new LinkedHashMap<>(data));
  }

  Source source() {
    return Source.valueOf(
        Optional.ofNullable(says.get("source"))
            .orElse("server")
            .toString()
            .toUpperCase(Locale.ROOT));
  }
}
