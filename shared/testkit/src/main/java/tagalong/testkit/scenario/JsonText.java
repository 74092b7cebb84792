package tagalong.testkit.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** JSON as a partner's export writes it: one array over many lines, or one object a line. */
final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonText() {}

  static byte[] lines(List<?> rows) {
    return rows.stream()
        .map(row -> text(JSON, row) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] array(List<?> rows) {
    ObjectMapper indenting = JSON.copy().enable(SerializationFeature.INDENT_OUTPUT);
    return text(indenting, rows).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
