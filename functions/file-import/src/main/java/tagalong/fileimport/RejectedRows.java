package tagalong.fileimport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.domain.intake.Rejection;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.Formula;
import tagalong.wire.file.RowWriter;

/**
 * The rows of a file that were rejected, in its own format, each with why: to be mended and handed
 * in again. A row is always judged the same, so they are found by reading the file once more.
 */
final class RejectedRows {
  static final String CODE = "rejection_code";
  static final String MESSAGE = "rejection_message";

  /** Where there is no column to put it in, what could not be read stands here. */
  static final String TEXT = "rejected_text";

  private static final Set<String> OURS = Set.of(CODE, MESSAGE, TEXT);
  private final RowJudging judging;

  RejectedRows(RowJudging judging) {
    this.judging = judging;
  }

  /** As many as were rejected; what breaks the file ends them. */
  void write(FileText text, OutputStream out) throws IOException {
    try (FileRows rows = text.rows();
        RowWriter writer = RowWriter.of(text.format(), columns(rows.columns()), out)) {
      for (FileRow row : rows) {
        switch (row) {
          case FileRow.Read read -> {
            if (judging.judge(read) instanceof Verdict.Rejected(var rejection)) {
              writer.write(with(rejection, read.values()));
            }
          }
          case FileRow.Unreadable bad -> {
            if (judging.judge(bad) instanceof Verdict.Rejected(var rejection)) {
              writer.write(with(rejection, Map.of(TEXT, bad.raw())));
            }
          }
          case FileRow.Broken broken -> {}
        }
      }
    }
  }

  private static List<String> columns(List<String> header) {
    List<String> columns = new ArrayList<>(header);
    columns.removeAll(OURS);
    columns.addAll(List.of(CODE, MESSAGE, TEXT));
    return columns;
  }

  private static Map<String, @Nullable Object> with(
      Rejection rejection, Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
    row.put(CODE, rejection.code());
    row.put(MESSAGE, rejection.message());
    return row;
  }

  /** A row of such a file as it was before: without our columns, its cells as they came. */
  static Map<String, @Nullable Object> restored(Map<String, @Nullable Object> values) {
    if (!values.containsKey(CODE)) {
      return values;
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
    row.keySet().removeAll(OURS);
    row.replaceAll((name, value) -> value instanceof String text ? Formula.rearm(text) : value);
    return row;
  }
}
