package tagalong.domain.reaction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tagalong.domain.event.Event;

/** What events tell about a person besides who it is. */
final class Profile {
  private static final List<String> FIELDS = List.of("first_name", "last_name", "locale");
  private static final int LONGEST = 200;

  private Profile() {}

  static Map<String, String> told(Event event) {
    Map<String, String> told = new TreeMap<>();
    for (String field : FIELDS) {
      event
          .data()
          .text(field)
          .filter(text -> text.length() <= LONGEST)
          .ifPresent(text -> told.put(field, text));
    }
    return told;
  }
}
