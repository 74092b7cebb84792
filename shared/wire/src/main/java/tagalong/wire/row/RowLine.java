package tagalong.wire.row;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Row;

/**
 * A whole row as one line of JSON, its content last and legible. Version and feed are not in it.
 */
public final class RowLine {
  private final JsonMapper mapper = RowJson.mapper();

  public String write(Row row) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = mapper.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("family", row.key().family().name());
      json.writeStringField("partition", row.key().partition());
      json.writeStringField("sort", row.key().sort());
      if (row.listing().isPresent()) {
        json.writeStringField("list", row.listing().get().list());
        json.writeStringField("position", row.listing().get().position());
      }
      if (row.expires().isPresent()) {
        json.writeStringField("expires", "" + row.expires().get().getEpochSecond());
      }
      json.writeStringField("kind", Kinds.nameOf(row.content()));
      json.writeFieldName("content");
      mapper.writeValue(json, row.content());
      json.writeEndObject();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return line.toString();
  }

  /**
   * @throws IllegalArgumentException when it is no row that this version knows
   */
  public Row read(String line) {
    try (JsonParser json = mapper.createParser(line)) {
      Map<String, String> texts = new TreeMap<>();
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals("content")) {
        String name = json.currentName();
        json.nextToken();
        texts.put(name, json.getText());
      }
      json.nextToken();
      return row(texts, json);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("not a row: " + unreadable.getMessage(), unreadable);
    }
  }

  private Row row(Map<String, String> texts, JsonParser content) throws IOException {
    Key key =
        new Key(
            Family.valueOf(texts.getOrDefault("family", "")),
            texts.getOrDefault("partition", ""),
            texts.getOrDefault("sort", ""));
    Optional<String> list = Optional.ofNullable(texts.get("list"));
    return new Row(
        key,
        0,
        mapper.readValue(content, Kinds.contentOf(texts.getOrDefault("kind", ""))),
        Optional.empty(),
        list.map(name -> new Listing(name, texts.getOrDefault("position", ""))),
        Optional.ofNullable(texts.get("expires")).map(Long::valueOf).map(Instant::ofEpochSecond));
  }
}
