package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.INVALID_ENCODING;
import static tagalong.wire.file.FileErrors.INVALID_JSON;
import static tagalong.wire.file.FileErrors.INVALID_ROW;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the text of one row as a JSON object. */
record JsonRow(Place place, RowText row) {
  /** Names of keys come from outside, so none is interned. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  FileRow read() throws IOException {
    try (JsonParser parser = JSON.createParser(row.text())) {
      Map<String, @Nullable Object> values = onlyObject(parser);
      return row.exact()
          ? place.read(values)
          : place.unreadable(INVALID_ENCODING, RowText.NOT_EXACT, row.text());
    } catch (UnfitRow e) {
      return place.unreadable(INVALID_ROW, String.valueOf(e.getMessage()), row.text());
    } catch (StreamConstraintsException e) {
      String message = "The row has a number or a key that is too long, or far too many brackets.";
      return place.unreadable(INVALID_ROW, message, row.text());
    } catch (JsonProcessingException e) {
      String message =
          "The row is not well-formed JSON from character %d on."
              .formatted(e.getLocation().getCharOffset() + 1);
      return place.unreadable(INVALID_JSON, message, row.text());
    }
  }

  private static Map<String, @Nullable Object> onlyObject(JsonParser parser)
      throws IOException, UnfitRow {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> values = new JsonValues(parser).object(1);
      end(parser);
      return values;
    }
    parser.skipChildren();
    end(parser);
    throw new UnfitRow("The row is not a JSON object. Write it as {\"column\": value, ...}.");
  }

  private static void end(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "more than one value");
    }
  }
}
