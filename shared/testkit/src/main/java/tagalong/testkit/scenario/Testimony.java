package tagalong.testkit.scenario;

import java.time.Instant;
import java.util.Map;

/** What one acceptable row says: that this person did this then. */
record Testimony(String person, Instant at, Map<String, String> cells) {

  String name() {
    return cell("event_name");
  }

  String id() {
    return cell("partner_event_id");
  }

  String container() {
    return cells.getOrDefault("container", "production");
  }

  String cell(String name) {
    return cells.getOrDefault(name, "");
  }
}
