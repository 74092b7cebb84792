package tagalong.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file as it was written, whatever its form, into rows of named cells. */
record Evidence(String file, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Each row with its {@code event_name}: its own, or that of the file. */
  List<Map<String, String>> rows() {
    List<Map<String, String>> rows = file.endsWith("sv") ? delimited() : json();
    String named = file.replaceFirst("-.*", "");
    rows.forEach(row -> row.putIfAbsent("event_name", named));
    return rows;
  }

  private List<Map<String, String>> delimited() {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(file.endsWith(".psv") ? '|' : ',')
            .ofNamedCsvRecord(text)) {
      records.forEach(row -> rows.add(new LinkedHashMap<>(row.getFieldsAsMap())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** One array or one object after another: Jackson gives the same objects for both. */
  private List<Map<String, String>> json() {
    List<Map<String, String>> rows = new ArrayList<>();
    try (MappingIterator<JsonNode> objects = JSON.readerFor(JsonNode.class).readValues(text)) {
      objects.forEachRemaining(object -> rows.add(cells(object)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** An API event keeps most of its cells under {@code data}. */
  private static Map<String, String> cells(JsonNode object) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isObject()) {
        cells.putAll(cells(field.getValue()));
      } else if (!field.getValue().isNull()) {
        cells.put(field.getKey(), field.getValue().asText());
      }
    }
    return cells;
  }
}
