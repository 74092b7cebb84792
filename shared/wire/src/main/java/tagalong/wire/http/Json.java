package tagalong.wire.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/**
 * Reads JSON that others send, within limits, as maps, lists, text, {@link BigDecimal}s, booleans
 * and nulls; of a key that comes twice the last counts.
 */
public final class Json {
  /** The largest body, in bytes. */
  public static final int LARGEST = 256 * 1024;

  private static final int DEEPEST = 20;
  private static final int LARGEST_EXPONENT = 1000;
  private static final ObjectMapper WRITER = new ObjectMapper();
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private Json() {}

  /**
   * @throws Problem.Raised too large, missing, no JSON, or no object
   */
  public static Map<String, @Nullable Object> object(Body body) {
    Object value = read(body, LARGEST);
    if (value instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked")
      Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) map;
      return object;
    }
    throw new Problem(ErrorCode.INVALID_JSON, "The body must be a JSON object: {…}.").raised();
  }

  /**
   * @param largest size of the largest body, in bytes
   * @throws Problem.Raised too large, missing, no JSON, or no array
   */
  public static List<@Nullable Object> array(Body body, int largest) {
    Object value = read(body, largest);
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new Problem(ErrorCode.INVALID_JSON, "The body must be a JSON array: […].").raised();
  }

  /**
   * @param largest size of the largest body, in bytes
   * @throws Problem.Raised too large, missing, or no JSON
   */
  public static @Nullable Object read(Body body, int largest) {
    Sizes.check(body, largest);
    if (body.isBlank()) {
      throw new Problem(ErrorCode.MISSING_REQUEST_BODY, "Send the event as a JSON body.").raised();
    }
    try (JsonParser parser = FACTORY.createParser(body.bytes())) {
      return document(parser);
    } catch (IOException unreadable) {
      throw invalid("The body is not text in UTF-8", JsonLocation.NA);
    }
  }

  public static byte[] write(@Nullable Object value) {
    try {
      return WRITER.writeValueAsBytes(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static @Nullable Object document(JsonParser parser) throws IOException {
    try {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw invalid("Something follows the end of the JSON", parser.currentTokenLocation());
      }
      return value;
    } catch (JsonProcessingException malformed) {
      // What breaks a limit is thrown without a location.
      throw invalid(
          "The body is no JSON we can read, or nested deeper than " + DEEPEST + " levels",
          parser.currentLocation());
    }
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> whole(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = whole(parser.currentName());
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  /** Numbers of absurd size would fill the memory as soon as somebody writes them out. */
  private static BigDecimal number(JsonParser parser) throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
      throw invalid("A number is too large or too small", parser.currentTokenLocation());
    }
    return number;
  }

  /** Half of a surrogate pair, as left by a script that cut a text, becomes a question mark. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static Problem.Raised invalid(String what, JsonLocation where) {
    String line = Integer.toString(where.getLineNr());
    String column = Integer.toString(where.getColumnNr());
    return new Problem(
            ErrorCode.INVALID_JSON,
            what + ": look at line " + line + ", column " + column + ".",
            Map.of("line", line, "column", column))
        .raised();
  }
}
