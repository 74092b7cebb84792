package tagalong.domain.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is demanded of the columns that it matches.
 *
 * @param name of the one column; empty where the pattern tells
 * @param pattern a regular expression that whole names match
 * @param prefix put before the column's name in the data of events
 */
public record ColumnRule(
    Optional<String> name, Optional<String> pattern, Optional<String> prefix, Policy policy) {
  /** How much is demanded. */
  public enum Policy {
    OPTIONAL,
    /** There is such a column. */
    REQUIRED_COLUMN,
    /** There is such a column, and it says something in every row. */
    REQUIRED_VALUE
  }

  public ColumnRule {
    if (name.isPresent() == pattern.isPresent()) {
      throw new IllegalArgumentException("a column is matched by its name or by a pattern");
    }
    pattern.ifPresent(Pattern::compile);
  }

  public boolean matches(String column) {
    return name.map(column::equals)
        .or(() -> pattern.map(regex -> Pattern.matches(regex, column)))
        .orElse(false);
  }

  /** The columns it means, for people. */
  public String title() {
    return name.or(() -> pattern).orElse("");
  }
}
