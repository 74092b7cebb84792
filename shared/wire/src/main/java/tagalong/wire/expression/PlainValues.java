package tagalong.wire.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.Facts;

/**
 * Data as expressions see it. A text that reads as a number or as true or false is one, because
 * files and forms know texts only; null is as if it were not there.
 */
final class PlainValues {
  /** As a machine writes numbers: what has zeros in front is a code. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

  private PlainValues() {}

  static Map<String, Object> of(Facts facts) {
    return Map.of(
        "event",
        map(facts.event().data().values()),
        "name",
        facts.event().name(),
        "source",
        facts.event().source().name().toLowerCase(Locale.ROOT),
        "container",
        facts.event().world().container().name().toLowerCase(Locale.ROOT),
        "time",
        facts.event().time(),
        "steps",
        facts.steps());
  }

  /** Whether a text is read as something else. */
  static boolean isNoText(String text) {
    return !(value(text) instanceof String);
  }

  private static Map<String, Object> map(Map<?, ?> values) {
    Map<String, Object> plain = HashMap.newHashMap(values.size());
    values.forEach(
        (name, value) -> {
          if (value != null) {
            plain.put(String.valueOf(name), value(value));
          }
        });
    return plain;
  }

  private static Object value(Object value) {
    return switch (value) {
      case String text when NUMBER.matcher(text).matches() -> Double.parseDouble(text);
      case String text when text.equals("true") || text.equals("false") ->
          Boolean.parseBoolean(text);
      case Number number -> number.doubleValue();
      case Map<?, ?> map -> map(map);
      case List<?> list -> list(list);
      default -> value;
    };
  }

  private static List<Object> list(List<?> values) {
    List<Object> plain = new ArrayList<>(values.size());
    for (@Nullable Object value : values) {
      if (value != null) {
        plain.add(value(value));
      }
    }
    return plain;
  }

  /** A value of an expression as data has them; whole numbers without a point. */
  static Object back(Object value) {
    return switch (value) {
      case Double number when Double.isFinite(number) -> written(BigDecimal.valueOf(number));
      case Long number -> BigDecimal.valueOf(number);
      case String text -> text;
      case Boolean truth -> truth;
      case Map<?, ?> map -> backMap(map);
      case List<?> list -> list.stream().<Object>map(PlainValues::back).toList();
      default -> value.toString();
    };
  }

  private static BigDecimal written(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Map<String, Object> backMap(Map<?, ?> map) {
    Map<String, Object> plain = new HashMap<>();
    map.forEach((name, value) -> plain.put(String.valueOf(name), back(value)));
    return plain;
  }
}
