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
 * @param texts where a text begins that is written as it is read
 */
record Outline(
    JsonNode tree,
    Map<JsonPointer, Place> names,
    Map<JsonPointer, Place> values,
    Map<JsonPointer, Place> texts) {
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
    return new Outline(other, new HashMap<>(names), new HashMap<>(values), new HashMap<>(texts));
  }

  /**
   * A mistake within a text, at a line and column of it. Where the text is written otherwise than
   * it is read, such as over several lines, it is told where it begins, and where in it.
   */
  Mistake within(JsonPointer pointer, int line, int column, String message) {
    Place place = valueAt(pointer);
    Place text = texts.get(pointer);
    return text != null && line == 1
        ? new Place(text.line(), text.column() + column - 1).mistake(message)
        : place.mistake("in line %d, column %d of it: %s".formatted(line, column, message));
  }

  private static Place at(JsonPointer pointer, Map<JsonPointer, Place> places) {
    Place place = places.get(pointer);
    if (place != null) {
      return place;
    }
    return pointer.matches() ? Place.BEGINNING : at(pointer.head(), places);
  }
}
