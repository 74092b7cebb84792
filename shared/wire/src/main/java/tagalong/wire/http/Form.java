package tagalong.wire.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values as query strings and forms carry them. */
public final class Form {
  private Form() {}

  /** Reads {@code a=1&b=2}; a name without value has an empty one. */
  public static Map<String, List<String>> read(String encoded) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!name.isEmpty()) {
        fields.computeIfAbsent(plain(name), any -> new ArrayList<>()).add(plain(value));
      }
    }
    return fields;
  }

  /** The fields as event data: one value as text, several as a list. */
  public static Map<String, @Nullable Object> data(Map<String, List<String>> fields) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> data.put(name, values.size() == 1 ? values.getFirst() : values));
    return data;
  }

  private static String plain(String encoded) {
    return Percent.decoded(encoded.replace('+', ' '));
  }
}
