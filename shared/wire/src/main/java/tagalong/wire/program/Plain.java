package tagalong.wire.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;

/** What a program says in a tree of its own, as plain values. */
final class Plain {
  private Plain() {}

  static Data data(JsonNode tree) {
    return new Data(map(tree));
  }

  private static Map<String, @Nullable Object> map(JsonNode tree) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    tree.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
    return values;
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT, POJO -> map(node);
      case ARRAY -> list(node);
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      case STRING, BINARY -> node.asText();
      case NULL, MISSING -> null;
    };
  }

  private static List<@Nullable Object> list(JsonNode array) {
    List<@Nullable Object> values = new ArrayList<>();
    array.forEach(element -> values.add(value(element)));
    return values;
  }
}
