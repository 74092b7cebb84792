package tagalong.adminapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Order;
import tagalong.wire.view.Dates;
import tagalong.wire.view.Shape;

/** Writes imports, in the contract's words a batch each. */
final class BatchView {
  private BatchView() {}

  static Map<String, @Nullable Object> of(Import file, Dates dates) {
    Order order = file.order();
    return counts(file)
        .with("batch_id", file.id())
        .with("name", order.name().orElse(file.name()))
        .with("status", file.status().name())
        .with("event_name", file.wasAskedFor() ? order.eventName() : file.eventName())
        .with("default_event_name", file.eventName())
        .with("event_columns", order.eventColumns().stream().sorted().toList())
        .with("event_data", new TreeMap<>(order.eventData()))
        .with("columns", columns(file))
        .with("encoding", file.encoding())
        .with("rejected_rows_file", file.rejectedRows().map("archive/"::concat))
        .with("tags", order.tags().stream().sorted().toList())
        .with("scopes", order.scopes().stream().map(Enum::name).sorted().toList())
        .with("data_source", source(file))
        .with("dry_run", order.dry())
        .with("user_id", order.user())
        .with("created_date", dates.write(file.created()))
        .with("updated_date", dates.write(file.updated()))
        .with("started_date", dates.write(file.started()))
        .with("completed_date", dates.write(file.completed()))
        .with("error_code", file.errorCode())
        .with("error_message", file.errorMessage())
        .fields();
  }

  private static Shape counts(Import file) {
    long failed = file.failedRows();
    return new Shape()
        .with("total_rows", file.totalRows())
        .with("processed_rows", file.totalRows())
        .with("successful_rows", file.totalRows() - failed)
        .with("success_rows", file.totalRows() - failed)
        .with("failed_rows", failed)
        .with("events", new TreeMap<>(file.events()));
  }

  /** What was demanded of columns; of a file that was just dropped, the columns that it has. */
  private static List<?> columns(Import file) {
    return file.wasAskedFor()
        ? file.order().columns().stream().map(BatchView::write).toList()
        : file.columns();
  }

  private static Map<String, @Nullable Object> write(ColumnRule rule) {
    Shape shape = new Shape();
    rule.name().ifPresent(name -> shape.with("type", "FULL_NAME_MATCH").with("name", name));
    rule.pattern()
        .ifPresent(regex -> shape.with("type", "PATTERN_NAME_MATCH").with("name_pattern", regex));
    return shape
        .with("prefix", rule.prefix())
        .with("validation_policy", rule.policy().name())
        .fields();
  }

  private static Map<String, @Nullable Object> source(Import file) {
    Map<String, @Nullable Object> source = new LinkedHashMap<>();
    if (file.wasAskedFor()) {
      source.put("type", "FILE_ASSET");
      source.put("file_asset_id", file.order().file().orElse(null));
    } else {
      source.put("type", "FILE");
      source.put("name", file.name());
    }
    return source;
  }
}
