package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.COLUMN_MISSING;
import static tagalong.wire.file.FileErrors.INVALID_HEADER;
import static tagalong.wire.file.FileErrors.TOO_MANY_COLUMNS;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a table, in the order of its header. */
record Columns(List<String> names) {
  Columns {
    names = List.copyOf(names);
  }

  static Columns of(Place place, String[] header) throws BrokenFile {
    List<String> names = Arrays.stream(header).map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        throw place.broken(
            INVALID_HEADER,
            "Column " + (seen.size() + 1) + " of the header has no name. Name it or take it out.");
      }
      if (!seen.add(name)) {
        throw place.broken(
            INVALID_HEADER,
            "The header names the column '" + name + "' twice. Every column needs its own name.");
      }
    }
    return new Columns(names);
  }

  FileRow row(Place place, String[] cells, String raw) {
    if (cells.length < names.size()) {
      return place.unreadable(
          COLUMN_MISSING,
          "The row ends after %d of %d columns; missing: %s. An empty cell still needs its separator."
              .formatted(cells.length, names.size(), missingAfter(cells.length)),
          raw);
    }
    if (cells.length > names.size()) {
      return place.unreadable(
          TOO_MANY_COLUMNS,
          "The row has %d columns where the header has %d. Quote cells that contain the separator."
              .formatted(cells.length, names.size()),
          raw);
    }
    return place.read(values(cells));
  }

  private String missingAfter(int count) {
    return String.join(", ", names.subList(count, names.size()));
  }

  private Map<String, @Nullable Object> values(String[] cells) {
    Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(cells.length);
    for (int i = 0; i < cells.length; i++) {
      values.put(names.get(i), cells[i]);
    }
    return values;
  }
}
