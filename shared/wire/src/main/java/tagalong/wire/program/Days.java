package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds days that no calendar has, such as the 30th of February, and zones that nobody lives in.
 */
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
    JsonNode zone = outline.tree().path("region").path("time_zone");
    if (zone.isTextual() && !ZoneId.getAvailableZoneIds().contains(zone.asText())) {
      mistakes.add(
          outline
              .valueAt(JsonPointer.empty().appendProperty("region").appendProperty("time_zone"))
              .mistake("there is no such time zone: write one such as America/New_York or UTC"));
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
