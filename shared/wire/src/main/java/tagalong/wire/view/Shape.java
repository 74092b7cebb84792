package tagalong.wire.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: keys in the order they were given, null where there is no value. */
public final class Shape {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

  public Shape with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  public Shape with(String name, Optional<?> value) {
    fields.put(name, value.orElse(null));
    return this;
  }

  public Shape without(String name) {
    fields.put(name, null);
    return this;
  }

  public Map<String, @Nullable Object> fields() {
    return fields;
  }
}
