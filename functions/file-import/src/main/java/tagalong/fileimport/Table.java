package tagalong.fileimport;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.RowKind;

/** The header of a table. */
record Table(List<String> columns) {
  private static final Set<String> NAMING_SOMEBODY =
      Set.of("email", "partner_user_id", "person_id");
  private static final int SHOWN = 20;
  private static final int KEPT = 200;
  private static final int LONGEST = 100;

  /** What is wrong with the columns as a whole; JSON has none before its rows. */
  Optional<String> problem(Order order) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Set<String> wanted = new TreeSet<>(order.eventColumns());
    columns.forEach(wanted::remove);
    if (!wanted.isEmpty()) {
      return Optional.of(
          "The header lacks event_columns: %s. %s%s"
              .formatted(wanted, meant(wanted.iterator().next()).orElse(""), has()));
    }
    Optional<ColumnRule> unmet =
        order.columns().stream()
            .filter(rule -> rule.policy() != ColumnRule.Policy.OPTIONAL)
            .filter(rule -> columns.stream().noneMatch(rule::matches))
            .findFirst();
    return unmet
        .map(
            rule ->
                "The header lacks the column '%s'. %s%s"
                    .formatted(rule.title(), rule.name().flatMap(this::meant).orElse(""), has()))
        .or(() -> namesNobody(order) ? Optional.of(nobody()) : Optional.empty());
  }

  /** No column tells whom a row is about. */
  private boolean namesNobody(Order order) {
    return namesPeople(order.kind())
        && columns.stream().noneMatch(NAMING_SOMEBODY::contains)
        && order.eventData().keySet().stream().noneMatch(NAMING_SOMEBODY::contains);
  }

  private static boolean namesPeople(RowKind kind) {
    return switch (kind) {
      case EVENTS, ROSTER -> true;
      case APPROVALS, FULFILMENTS, COUPONS -> false;
    };
  }

  private String nobody() {
    return "The header has neither email nor partner_user_id, one of which tells whom a row is about. "
        + meant("email").or(() -> meant("partner_user_id")).orElse("")
        + has();
  }

  /** Which column may be misspelt. */
  private Optional<String> meant(String name) {
    return Nearest.to(name, columns)
        .map(column -> "Is '%s' meant to be '%s'? ".formatted(shortened(column), name));
  }

  private String has() {
    return "It has: "
        + kept().stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (columns.size() > SHOWN ? ", …" : ".");
  }

  /** As many columns as a receipt shows. */
  List<String> kept() {
    return columns.stream().limit(KEPT).map(Table::shortened).toList();
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
  }
}
