package tagalong.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Span;

/** A span as the condition, order and limit of a statement, with their parameters. */
record Slice(String condition, List<Object> parameters) {
  static Slice of(Span span) {
    StringBuilder condition =
        new StringBuilder("family = ? AND partition_key = ? AND sort_key >= ?");
    List<Object> parameters =
        new ArrayList<>(List.of(span.family().name(), span.partition(), span.prefix()));
    beyond(span.prefix())
        .ifPresent(
            end -> {
              condition.append(" AND sort_key < ?");
              parameters.add(end);
            });
    span.after()
        .ifPresent(
            after -> {
              condition.append(span.descending() ? " AND sort_key < ?" : " AND sort_key > ?");
              parameters.add(after);
            });
    condition.append(" ORDER BY sort_key").append(span.descending() ? " DESC" : "");
    parameters.add(span.limit());
    return new Slice(condition.append(" LIMIT ?").toString(), parameters);
  }

  /**
   * The first text, by code point, after all that begin with a prefix; empty when there is none.
   */
  static Optional<String> beyond(String prefix) {
    int end = prefix.length();
    while (end > 0) {
      int last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        // Surrogates are no characters and do not stand between U+D7FF and U+E000.
        int next = last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1;
        return Optional.of(prefix.substring(0, end) + Character.toString(next));
      }
    }
    return Optional.empty();
  }
}
