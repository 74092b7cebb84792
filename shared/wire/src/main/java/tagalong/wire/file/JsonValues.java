package tagalong.wire.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a JSON row as plain Java, numbers as exact as they were written.
 *
 * @param parser stands at the first token of a value, and afterwards at its last
 */
record JsonValues(JsonParser parser) {
  private static final int DEEPEST = 20;

  /** Far beyond any amount, and small enough that adding two such numbers costs nothing. */
  private static final int LARGEST_EXPONENT = 1000;

  /** An object at this depth, 1 being the row's own. */
  Map<String, @Nullable Object> object(int depth) throws IOException, UnfitRow {
    notDeeper(depth);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (values.containsKey(key)) {
        throw new UnfitRow("The row has '" + key + "' twice in one object. Say everything once.");
      }
      parser.nextToken();
      values.put(key, value(depth));
    }
    return Collections.unmodifiableMap(values);
  }

  private List<@Nullable Object> list(int depth) throws IOException, UnfitRow {
    notDeeper(depth);
    List<@Nullable Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(depth));
    }
    return Collections.unmodifiableList(values);
  }

  private @Nullable Object value(int depth) throws IOException, UnfitRow {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(depth + 1);
      case START_ARRAY -> list(depth + 1);
      case VALUE_NUMBER_INT -> integer(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Number integer(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return value.longValue();
    }
    return value;
  }

  private static BigDecimal decimal(String text) throws UnfitRow {
    try {
      BigDecimal value = new BigDecimal(text);
      if (Math.abs((long) value.scale()) <= LARGEST_EXPONENT) {
        return value;
      }
    } catch (NumberFormatException e) {
      // an exponent of more than ten digits, which is too large as well
    }
    throw new UnfitRow("The row has the number " + text + ", which is too large or too small.");
  }

  private static void notDeeper(int depth) throws UnfitRow {
    if (depth > DEEPEST) {
      throw new UnfitRow(
          "The row is nested more than " + DEEPEST + " levels deep. Send a flatter object.");
    }
  }
}
