package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finds days that no calendar has, such as the 30th of February. */
final class Days {
  private Days() {}

  static List<Mistake> check(Outline outline) {
    List<Mistake> mistakes = new ArrayList<>();
    for (String name : List.of("starts", "ends")) {
      JsonNode time = outline.tree().path(name);
      if (time.isTextual() && !exists(time.asText())) {
        Place place = outline.valueAt(JsonPointer.empty().appendProperty(name));
        mistakes.add(place.mistake("there is no such day or time: correct it"));
      }
    }
    return mistakes;
  }

  private static boolean exists(String time) {
    try {
      return !OffsetDateTime.parse(time).toString().isEmpty();
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }
}
