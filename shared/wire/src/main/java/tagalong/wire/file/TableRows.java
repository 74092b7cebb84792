package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.INVALID_ENCODING;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a CSV or PSV file below its header. */
final class TableRows implements RowSource {
  private final Window window;
  private final Lines lines;
  private final TableCuts cuts;
  private final Cells cells;
  private final Columns columns;
  private long number;

  /** Reads the header and stands before the first row. */
  TableRows(Window window, char separator) throws IOException, BrokenFile {
    this.window = window;
    this.lines = new Lines(window);
    this.cuts = new TableCuts(window, lines, separator);
    this.cells = new Cells(separator, window.limit() + 1);
    this.columns = new Header(window, lines, cuts, cells).read();
  }

  /** Stands before a row in the midst of a table. */
  TableRows(Window window, char separator, Columns columns, long next) {
    this.window = window;
    this.lines = new Lines(window);
    this.cuts = new TableCuts(window, lines, separator);
    this.cells = new Cells(separator, window.limit() + 1);
    this.columns = columns;
    this.number = next - 1;
  }

  @Override
  public List<String> columns() {
    return columns.names();
  }

  @Override
  public Optional<FileRow> next() throws IOException {
    if (!lines.toText()) {
      return Optional.empty();
    }
    Place place = new Place(++number, window.offset());
    return Optional.of(
        switch (cuts.cut()) {
          case Cut.Row(int length) -> row(place, length);
          case Cut.Fault fault -> faulty(place, fault);
        });
  }

  private FileRow row(Place place, int length) throws IOException {
    RowText row = window.text(length);
    lines.leave(length);
    if (!row.exact() || row.text().indexOf('\0') >= 0) {
      return place.unreadable(INVALID_ENCODING, RowText.NOT_EXACT, row.text());
    }
    return columns.row(place, cells.of(row.text()), row.text());
  }

  private FileRow faulty(Place place, Cut.Fault fault) throws IOException {
    String raw = window.raw(lines.end());
    lines.leave(fault.resume());
    return place.unreadable(fault.code(), fault.message(), raw);
  }
}
