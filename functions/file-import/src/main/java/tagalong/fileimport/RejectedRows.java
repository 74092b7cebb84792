package tagalong.fileimport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.Piece;
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
  private final Refusals refusals;

  RejectedRows(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Why a row was rejected, if it was. */
  @FunctionalInterface
  interface Refusals {
    Optional<Rejection> of(FileRow row);
  }

  /** As many as were rejected; what breaks the file ends them. */
  void write(FileText text, OutputStream out) throws IOException {
    try (FileRows rows = text.rows();
        RowWriter writer = RowWriter.of(text.format(), columns(rows.columns()), out)) {
      write(rows, Long.MAX_VALUE, writer);
    }
  }

  /** Those of a file in pieces; pieces without any are passed over. */
  void write(FileText text, List<Piece> pieces, OutputStream out) throws IOException {
    try (RowWriter writer = RowWriter.of(text.format(), columns(text.columns()), out)) {
      for (Piece piece : pieces) {
        if (piece.tally().failed() > 0) {
          try (FileRows rows = text.rows(piece)) {
            write(rows, piece.last(), writer);
          }
        }
      }
    }
  }

  private void write(FileRows rows, long last, RowWriter writer) throws IOException {
    for (FileRow row : rows) {
      if (row.number() > last) {
        return;
      }
      switch (row) {
        case FileRow.Read read -> write(read, read.values(), writer);
        case FileRow.Unreadable bad -> write(bad, Map.of(TEXT, bad.raw()), writer);
        case FileRow.Broken broken -> {}
      }
    }
  }

  private void write(FileRow row, Map<String, ? extends @Nullable Object> values, RowWriter writer)
      throws IOException {
    Optional<Rejection> refusal = refusals.of(row);
    if (refusal.isPresent()) {
      writer.write(with(refusal.get(), values));
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
