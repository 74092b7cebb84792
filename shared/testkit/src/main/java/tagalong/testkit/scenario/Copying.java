package tagalong.testkit.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Spells entries out as rows: in no order, some of them twice, and with spoiled rows in between.
 */
record Copying(Random random) {
  private static final List<String> NO_EMAIL = List.of("not an e-mail", "friend.example.com");
  private static final List<String> NO_TIME = List.of("yesterday-ish", "2026-02-30T25:61:00Z");

  /** All rows sound. */
  List<Written> copies(List<Entry> entries) {
    List<Written> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Written row = written(entry);
      rows.add(row);
      if (random.nextInt(10) == 0) {
        rows.add(random.nextBoolean() ? row : written(entry));
      }
    }
    Collections.shuffle(rows, random);
    return rows;
  }

  /** One spoiled row of each kind, and another of each for every thirty rows. */
  List<Written> rows(List<Entry> entries) {
    List<Written> sound = copies(entries);
    List<Written> rows = new ArrayList<>(sound);
    for (int i = 0; i <= sound.size() / 30; i++) {
      rows.add(any(sound).with("email", "").rejectedAs("missing_email"));
      rows.add(any(sound).without("email").rejectedAs("missing_email"));
      rows.add(any(sound).with("email", anyOf(NO_EMAIL)).rejectedAs("invalid_email"));
      rows.add(
          any(sound).with("event_time", anyOf(NO_TIME)).rejectedAs("invalid_event_time_format"));
    }
    Collections.shuffle(rows, random);
    return rows;
  }

  private Written written(Entry entry) {
    Handwriting hand = new Handwriting(random);
    Map<String, String> cells = new LinkedHashMap<>(entry.more());
    cells.computeIfPresent("share.recipient", (column, friend) -> hand.address(friend));
    cells.put("event_name", entry.name());
    cells.put("email", hand.address(entry.person()));
    cells.put("event_time", hand.time(entry.at()));
    cells.put("partner_event_id", entry.id());
    cells.put("container", entry.container());
    return Written.sound(shuffled(cells));
  }

  /** A row to spoil, under the id of a good row or one of its own: neither may count. */
  private Written any(List<Written> rows) {
    Written row = anyOf(rows);
    String id = "bad-" + row.cells().get("partner_event_id");
    return random.nextBoolean() ? row : row.with("partner_event_id", id);
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private Map<String, String> shuffled(Map<String, String> cells) {
    List<Map.Entry<String, String>> order = new ArrayList<>(cells.entrySet());
    Collections.shuffle(order, random);
    Map<String, String> shuffled = new LinkedHashMap<>();
    order.forEach(cell -> shuffled.put(cell.getKey(), cell.getValue()));
    return shuffled;
  }
}
