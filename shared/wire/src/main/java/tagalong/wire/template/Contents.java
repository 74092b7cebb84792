package tagalong.wire.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tagalong.domain.program.Content;
import tagalong.domain.program.Program;

/** Writes the contents of zones. */
public final class Contents {
  private Contents() {}

  /**
   * The HTML of a content; empty text where it has none. Values are escaped.
   *
   * @throws Unwritable when the template cannot be written with these values
   */
  public static String html(Program program, Content content, Map<String, ?> values) {
    return content.html().map(html -> writing(program, content, values).html(html)).orElse("");
  }

  /**
   * What an app draws itself. Whoever puts a text of it into a page escapes it.
   *
   * @throws Unwritable when a text cannot be written with these values
   */
  public static Map<String, @Nullable Object> data(
      Program program, Content content, Map<String, ?> values) {
    return map(content.data().values(), writing(program, content, values));
  }

  /** What is for readers of some languages is written as its own reader reads. */
  private static Writing writing(Program program, Content content, Map<String, ?> values) {
    return new Writing(
        program,
        values,
        content.locales().isEmpty()
            ? Optional.empty()
            : Optional.ofNullable(values.get("locale")).map(String::valueOf));
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> templates, Writing writing) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    templates.forEach((name, value) -> written.put(String.valueOf(name), one(value, writing)));
    return written;
  }

  private static @Nullable Object one(@Nullable Object value, Writing writing) {
    return switch (value) {
      case String text -> writing.text(text);
      case Map<?, ?> map -> map(map, writing);
      case List<?> list -> {
        List<@Nullable Object> written = new ArrayList<>();
        list.forEach(element -> written.add(one(element, writing)));
        yield written;
      }
      case null, default -> value;
    };
  }
}
