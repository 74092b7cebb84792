package tagalong.domain.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sent with an event: names and plain values, that is text, numbers, booleans, nested maps
 * and lists, or null. Immutable all the way down.
 */
public record Data(Map<String, @Nullable Object> values) {
  public static final Data NONE = new Data(Map.of());

  private static final int MOST_DIGITS = 100;

  public Data {
    values = copy(values);
  }

  /**
   * The value under a name as text; empty where it is missing, null, blank, or not a single value.
   */
  public Optional<String> text(String name) {
    Object value = values.get(name);
    return value == null
            || value instanceof Map
            || value instanceof List
            || value.toString().isBlank()
        ? Optional.empty()
        : Optional.of(
            value instanceof BigDecimal number ? number.toPlainString() : value.toString().strip());
  }

  /** The value under a name as texts: each of a list, or the parts of a text between commas. */
  public List<String> texts(String name) {
    if (value(name) instanceof List<?> list) {
      return list.stream()
          .map(String::valueOf)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .toList();
    }
    return text(name).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private @Nullable Object value(String name) {
    if (values.containsKey(name)) {
      return values.get(name);
    }
    @Nullable Object inner = values;
    for (String part : name.split("\\.")) {
      inner = inner instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return inner;
  }

  /**
   * The value under a name as a number; empty where it is none, or one with more than a hundred
   * digits when it is written out.
   */
  public Optional<BigDecimal> number(String name) {
    try {
      return text(name)
          .filter(text -> text.length() <= MOST_DIGITS)
          .map(BigDecimal::new)
          .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** The same data with one more value. */
  public Data with(String name, Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Data(more);
  }

  /** The same data without some names. */
  public Data without(String... names) {
    Map<String, @Nullable Object> fewer = new LinkedHashMap<>(values);
    List.of(names).forEach(fewer::remove);
    return new Data(fewer);
  }

  /** Every text in it, however deep. */
  public Stream<String> allTexts() {
    return values.values().stream().flatMap(Data::textsIn);
  }

  private static Stream<String> textsIn(@Nullable Object value) {
    return switch (value) {
      case String text -> Stream.of(text);
      case Map<?, ?> map -> map.values().stream().flatMap(Data::textsIn);
      case List<?> list -> list.stream().flatMap(Data::textsIn);
      case null, default -> Stream.empty();
    };
  }

  private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> copied = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach((name, value) -> copied.put(name, frozen(value)));
    return Collections.unmodifiableMap(copied);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Object frozen(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> copy((Map<String, @Nullable Object>) map);
      case List<?> list -> {
        List<@Nullable Object> copied = new ArrayList<>(list.size());
        list.forEach(element -> copied.add(frozen(element)));
        yield Collections.unmodifiableList(copied);
      }
      case null, default -> value;
    };
  }
}
