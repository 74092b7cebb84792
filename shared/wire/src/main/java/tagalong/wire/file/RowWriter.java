package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tagalong.wire.http.Json;

/** Writes rows in one of the formats in which they come, in UTF-8. */
public sealed interface RowWriter extends Closeable {
  /**
   * Writes no cell that a spreadsheet takes for a formula.
   *
   * @param columns of a table; JSON needs none
   */
  static RowWriter of(FileFormat format, List<String> columns, OutputStream out)
      throws IOException {
    return of(format, columns, out, Formula::disarm);
  }

  /** The same, cells as they are: of a company's own rows, for its own machines. */
  static RowWriter exact(FileFormat format, List<String> columns, OutputStream out)
      throws IOException {
    return of(format, columns, out, UnaryOperator.identity());
  }

  private static RowWriter of(
      FileFormat format, List<String> columns, OutputStream out, UnaryOperator<String> cell)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    return switch (format) {
      case CSV -> new Table(columns, ',', text, cell);
      case PSV -> new Table(columns, '|', text, cell);
      case JSON -> new Objects(text, "[\n", ",\n", "\n]\n");
      case JSONL -> new Objects(text, "", "\n", "\n");
    };
  }

  void write(Map<String, @Nullable Object> row) throws IOException;

  /** A table. */
  final class Table implements RowWriter {
    private final List<String> columns;
    private final CsvWriter csv;
    private final UnaryOperator<String> cell;

    Table(List<String> columns, char separator, Writer out, UnaryOperator<String> cell) {
      this.cell = cell;
      this.columns = List.copyOf(columns);
      this.csv = CsvWriter.builder().fieldSeparator(separator).build(out);
      csv.writeRecord(columns);
    }

    @Override
    public void write(Map<String, @Nullable Object> row) {
      List<String> cells = new ArrayList<>(columns.size());
      for (String column : columns) {
        Object value = row.get(column);
        cells.add(cell.apply(value == null ? "" : value.toString()));
      }
      csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  /** Objects of JSON, each on its line. */
  final class Objects implements RowWriter {
    private final Writer out;
    private final String between;
    private final String end;
    private boolean begun;

    Objects(Writer out, String beginning, String between, String end) throws IOException {
      this.out = out;
      this.between = between;
      this.end = end;
      out.write(beginning);
    }

    @Override
    public void write(Map<String, @Nullable Object> row) throws IOException {
      out.write(begun ? between : "");
      out.write(new String(Json.write(row), UTF_8));
      begun = true;
    }

    @Override
    public void close() throws IOException {
      out.write(end);
      out.close();
    }
  }
}
