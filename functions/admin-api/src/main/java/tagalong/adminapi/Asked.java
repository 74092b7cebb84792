package tagalong.adminapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Call;

/** What a request asks of a list. Several values of one filter are alternatives. */
record Asked(Call call) {
  private static final int LONGEST_SHOWN = 64;

  /** The values of a filter: repeated, separated by commas, or both. */
  Set<String> values(String name) {
    return call.request().query().getOrDefault(name, List.of()).stream()
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The values of a filter that is about one of several words, whatever their case. */
  <E extends Enum<E>> Set<E> words(String name, Class<E> kind, ErrorCode otherwise) {
    return values(name).stream()
        .map(value -> word(name, kind, value, otherwise))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Passes what has one of the values, or everything when there is no such filter. */
  <T> Predicate<T> among(String name, Function<T, String> field) {
    return amongAny(name, field.andThen(value -> Set.of(value)));
  }

  /** The same, whatever the case of letters. */
  <T> Predicate<T> amongWords(String name, Function<T, String> field) {
    Set<String> values =
        values(name).stream()
            .map(value -> value.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    return thing ->
        values.isEmpty() || values.contains(field.apply(thing).toLowerCase(Locale.ROOT));
  }

  /** Passes what has one of the values among its own. */
  <T> Predicate<T> amongAny(String name, Function<T, ? extends Collection<String>> fields) {
    Set<String> values = values(name);
    return thing -> values.isEmpty() || fields.apply(thing).stream().anyMatch(values::contains);
  }

  /** Passes what has one of the pairs, each written {@code name:value}. */
  <T> Predicate<T> amongPairs(
      String name, Function<T, Map<String, String>> fields, ErrorCode otherwise) {
    Set<String> pairs = values(name);
    pairs.stream()
        .filter(pair -> pair.indexOf(':') < 1)
        .forEach(
            pair -> {
              throw wrong(otherwise, name, pair, "Write " + name + " as name:value.");
            });
    return thing ->
        pairs.isEmpty()
            || fields.apply(thing).entrySet().stream()
                .anyMatch(entry -> pairs.contains(entry.getKey() + ":" + entry.getValue()));
  }

  /** Whether a switch is on; what it usually is when the request does not say. */
  boolean isOn(String name, boolean usually) {
    String value =
        call.request().query(name).map(given -> given.toLowerCase(Locale.ROOT)).orElse("");
    return switch (value) {
      case "" -> usually;
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(ErrorCode.INVALID_PARAMETER, name, value, name + " is true or false.");
    };
  }

  boolean names(String name) {
    return !values(name).isEmpty();
  }

  static String shown(String sent) {
    return sent.length() <= LONGEST_SHOWN ? sent : sent.substring(0, LONGEST_SHOWN);
  }

  static Problem.Raised wrong(ErrorCode code, String name, String sent, String message) {
    return new Problem(code, message, Map.of(name, shown(sent))).raised();
  }

  private static <E extends Enum<E>> E word(
      String name, Class<E> kind, String value, ErrorCode otherwise) {
    return Stream.of(kind.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    otherwise,
                    name,
                    value,
                    "%s is one of %s.".formatted(name, List.of(kind.getEnumConstants()))));
  }
}
