package tagalong.wire.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.Data;
import tagalong.domain.program.Content;

/** Writes the contents of zones. */
public final class Contents {
  private Contents() {}

  /**
   * The HTML of a content; empty text where it has none. Values are escaped.
   *
   * @throws Unwritable when the template cannot be written with these values
   */
  public static String html(Content content, Map<String, ?> values) {
    return content
        .html()
        .map(html -> new Template(Template.Kind.HTML, html).with(values))
        .orElse("");
  }

  /**
   * What an app draws itself. Whoever puts a text of it into a page escapes it.
   *
   * @throws Unwritable when a text cannot be written with these values
   */
  public static Map<String, @Nullable Object> data(Content content, Map<String, ?> values) {
    return map(content.data().values(), values);
  }

  /** All texts of a content's data, each a template. */
  public static List<String> texts(Data data) {
    List<String> texts = new ArrayList<>();
    data.values().values().forEach(value -> collect(value, texts));
    return texts;
  }

  private static void collect(@Nullable Object value, List<String> texts) {
    switch (value) {
      case String text -> texts.add(text);
      case Map<?, ?> map -> map.values().forEach(inner -> collect(inner, texts));
      case List<?> list -> list.forEach(inner -> collect(inner, texts));
      case null, default -> {}
    }
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> templates, Map<String, ?> values) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    templates.forEach((name, value) -> written.put(String.valueOf(name), one(value, values)));
    return written;
  }

  private static @Nullable Object one(@Nullable Object value, Map<String, ?> values) {
    return switch (value) {
      case String text -> new Template(Template.Kind.TEXT, text).with(values);
      case Map<?, ?> map -> map(map, values);
      case List<?> list -> {
        List<@Nullable Object> written = new ArrayList<>();
        list.forEach(element -> written.add(one(element, values)));
        yield written;
      }
      case null, default -> value;
    };
  }
}
