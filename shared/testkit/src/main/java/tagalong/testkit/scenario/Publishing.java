package tagalong.testkit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Turns a draft into the shares and files that are sent. */
record Publishing(Draft draft, Random random) {

  Scenario publish() {
    Map<String, List<Written>> tables = new LinkedHashMap<>();
    tables.put("account_opened-1.csv", rows(Entry.OPENING));
    tables.put("account_funded-1.psv", rows(Entry.FUNDING));
    tables.put("quote_submitted-1.json", rows(Entry.QUOTE));
    tables.put("orders-1.jsonl", rows(Entry.SHIPMENT));
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> rejected = new TreeMap<>();
    tables.forEach((name, rows) -> files.put(name, text(name, rows)));
    tables.forEach((name, rows) -> rejected.put(name, faults(rows)));
    return new Scenario(shares(), files, draft.intention().with(rejected));
  }

  private List<Written> rows(String name) {
    return new Copying(random).rows(draft.entries(name));
  }

  private List<ApiEvent> shares() {
    return new Copying(random)
        .copies(draft.entries(Entry.SHARE)).stream().map(Publishing::sent).toList();
  }

  /** Only the orders say in each row what they are; the other files say it in their names. */
  private byte[] text(String file, List<Written> rows) {
    List<Map<String, String>> named = rows.stream().map(Written::cells).toList();
    List<Map<String, String>> nameless =
        rows.stream().map(row -> row.except("event_name")).toList();
    return switch (file.substring(file.lastIndexOf('.'))) {
      case ".csv" -> new DelimitedText(',', random).of(nameless);
      case ".psv" -> new DelimitedText('|', random).of(nameless);
      case ".json" -> JsonText.array(nameless);
      default -> JsonText.lines(named);
    };
  }

  /** Production is what a share means that names no container. */
  private static ApiEvent sent(Written share) {
    Map<String, String> data = share.except("event_name", "event_time");
    data.remove("container", "production");
    Map<String, String> cells = share.cells();
    return new ApiEvent(Entry.SHARE, String.valueOf(cells.get("event_time")), data);
  }

  private static Map<Integer, String> faults(List<Written> rows) {
    Map<Integer, String> faults = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).fault().isEmpty()) {
        faults.put(i + 1, rows.get(i).fault());
      }
    }
    return faults;
  }
}
