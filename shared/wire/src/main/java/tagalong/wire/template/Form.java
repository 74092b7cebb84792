package tagalong.wire.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a template asks for something to be done with values.
 *
 * @param least values that stand behind the name
 * @param most of them
 * @param options what may be said besides, and the words that each may have; any where none
 * @param needed options that must be said
 */
record Form(int least, int most, Map<String, Set<String>> options, Set<String> needed) {
  Form {
    options = Map.copyOf(options);
    needed = Set.copyOf(needed);
  }

  /** How many digits may be asked for. */
  static final Set<String> DIGITS = Set.of("0", "1", "2", "3", "4", "5", "6");

  static Form of(int least, int most) {
    return new Form(least, most, Map.of(), Set.of());
  }

  /** What is wrong with a call of this form; empty when nothing is. */
  Optional<String> objection(String name, int values, Map<String, Optional<String>> said) {
    if (values < least || values > most) {
      return Optional.of("'%s' wants %s, not %d".formatted(name, count(), values));
    }
    for (Map.Entry<String, Optional<String>> option : said.entrySet()) {
      Set<String> words = options.get(option.getKey());
      if (words == null) {
        return Optional.of(
            "'%s' knows no '%s': %s".formatted(name, option.getKey(), listed(options.keySet())));
      }
      if (!words.isEmpty() && option.getValue().filter(words::contains).isEmpty()) {
        return Optional.of(
            "write one of %s as %s of '%s'".formatted(among(words), option.getKey(), name));
      }
    }
    return needed.stream()
        .filter(option -> !said.containsKey(option))
        .findFirst()
        .map(missing -> "'%s' needs %s=".formatted(name, missing));
  }

  private String count() {
    String many = least == most ? "" + least : least + " to " + most;
    return many + (most == 1 ? " value" : " values");
  }

  private static String listed(Set<String> names) {
    return names.isEmpty() ? "it has no options" : "it knows " + among(names);
  }

  private static String among(Set<String> names) {
    return String.join(", ", List.copyOf(names).stream().sorted().toList());
  }
}
