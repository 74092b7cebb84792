package tagalong.fileimport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.Order;

/** The data of an event, as it was asked for of the values of a row. */
record OrderedData(Order order) {
  private static final String EVENT_NAME = "event_name";

  /** What is demanded of a row and is not there, in a sentence. */
  Optional<String> lack(Map<String, @Nullable Object> values) {
    return order.columns().stream()
        .filter(rule -> isUnmet(rule, values))
        .findFirst()
        .map(rule -> "Fill in '%s', which the batch demands.".formatted(rule.title()));
  }

  private static boolean isUnmet(ColumnRule rule, Map<String, @Nullable Object> values) {
    return switch (rule.policy()) {
      case OPTIONAL -> false;
      case REQUIRED_COLUMN -> values.keySet().stream().noneMatch(rule::matches);
      case REQUIRED_VALUE ->
          values.entrySet().stream()
              .noneMatch(entry -> rule.matches(entry.getKey()) && says(entry.getValue()));
    };
  }

  private static boolean says(@Nullable Object value) {
    return value != null && !value.toString().isBlank();
  }

  Map<String, @Nullable Object> of(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (isTaken(name)) {
            data.put(named(name), value);
          }
        });
    data.putAll(order.eventData());
    return data;
  }

  private boolean isTaken(String column) {
    return order.eventColumns().isEmpty()
        || order.eventColumns().contains(column)
        || column.equals(EVENT_NAME);
  }

  private String named(String column) {
    return order.columns().stream()
        .filter(rule -> rule.matches(column))
        .findFirst()
        .flatMap(ColumnRule::prefix)
        .map(prefix -> prefix + column)
        .orElse(column);
  }
}
