package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * A file as a tree of plain values, and where in the file each of them stands.
 *
 * @param names where the name of a value stands, by the pointer to the value
 * @param values where a value begins
 */
record Outline(JsonNode tree, Map<JsonPointer, Place> names, Map<JsonPointer, Place> values) {
  /** Where a value stands; of a missing one, where what should hold it does. */
  Place valueAt(JsonPointer pointer) {
    return at(pointer, values);
  }

  /** Where the name of a value stands. */
  Place nameAt(JsonPointer pointer) {
    return names.getOrDefault(pointer, valueAt(pointer));
  }

  /** The same file with other values in the places of those that were read. */
  Outline holding(JsonNode other) {
    return new Outline(other, new HashMap<>(names), new HashMap<>(values));
  }

  private static Place at(JsonPointer pointer, Map<JsonPointer, Place> places) {
    Place place = places.get(pointer);
    if (place != null) {
      return place;
    }
    return pointer.matches() ? Place.BEGINNING : at(pointer.head(), places);
  }
}
