package tagalong.fileimport;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much text the values of a row hold. */
final class RowText {
  private RowText() {}

  /** In characters, names of keys included. */
  static long length(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case String text -> text.length();
      case List<?> list -> list.stream().mapToLong(RowText::length).sum();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .mapToLong(entry -> length(entry.getKey()) + length(entry.getValue()))
              .sum();
      default -> value.toString().length();
    };
  }

  /** In bytes as JSON, at most: a character takes up to six of them. */
  static long mostBytes(@Nullable Object value) {
    return switch (value) {
      case null -> 5;
      case String text -> 6L * text.length() + 3;
      case List<?> list -> 3 + list.stream().mapToLong(RowText::mostBytes).sum();
      case Map<?, ?> map ->
          3
              + map.entrySet().stream()
                  .mapToLong(entry -> mostBytes(entry.getKey()) + mostBytes(entry.getValue()))
                  .sum();
      default -> value.toString().length() + 1L;
    };
  }
}
