package tagalong.testkit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row as it stands in a file; {@code fault} is the code it is to be rejected with, or empty. */
record Written(Map<String, String> cells, String fault) {

  static Written sound(Map<String, String> cells) {
    return new Written(cells, "");
  }

  Written with(String column, String value) {
    Map<String, String> changed = new LinkedHashMap<>(cells);
    changed.put(column, value);
    return new Written(changed, fault);
  }

  Written without(String column) {
    return new Written(except(column), fault);
  }

  Written rejectedAs(String code) {
    return new Written(cells, code);
  }

  /** A copy of the cells that lacks the named ones. */
  Map<String, String> except(String... columns) {
    Map<String, String> rest = new LinkedHashMap<>(cells);
    rest.keySet().removeAll(List.of(columns));
    return rest;
  }
}
