package tagalong.fileimport;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The header of a table. */
record Table(List<String> columns) {
  private static final Set<String> NAMING_SOMEBODY = Set.of("email", "partner_user_id");
  private static final int SHOWN = 20;
  private static final int KEPT = 200;
  private static final int LONGEST = 100;

  /** There are columns, but none that tells whom a row is about. */
  boolean namesNobody() {
    return !columns.isEmpty() && columns.stream().noneMatch(NAMING_SOMEBODY::contains);
  }

  String problem() {
    return "The header has neither email nor partner_user_id, one of which tells whom a row is about. It has: "
        + kept().stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (columns.size() > SHOWN ? ", …" : ".");
  }

  /** As many columns as a receipt shows. */
  List<String> kept() {
    return columns.stream()
        .limit(KEPT)
        .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…")
        .toList();
  }
}
