package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.EMPTY_FILE;
import static tagalong.wire.file.FileErrors.INVALID_FILE_FORMAT;
import static tagalong.wire.file.FileErrors.INVALID_HEADER;

import java.io.IOException;

/** Reads the first line of a table. */
record Header(Window window, Lines lines, TableCuts cuts, Cells cells) {
  private static final String SEPARATORS = ",|;\t";

  /** The columns, with the window moved to the line below. */
  Columns read() throws IOException, BrokenFile {
    Place place = new Place(0, window.offset());
    if (!lines.toText()) {
      throw place.broken(EMPTY_FILE, "The file is empty. Send a header line and rows below it.");
    }
    return switch (cuts.cut()) {
      case Cut.Fault fault ->
          throw place.broken(INVALID_HEADER, "The header is unreadable. " + fault.message());
      case Cut.Row(int length) -> columns(place, length);
    };
  }

  private Columns columns(Place place, int length) throws IOException, BrokenFile {
    RowText header = window.text(length);
    if (!header.exact()) {
      throw place.broken(INVALID_HEADER, "The header is not UTF-8. Save the file as UTF-8.");
    }
    lines.leave(length);
    Columns columns = Columns.of(place, cells.of(header.text()));
    if (columns.names().size() == 1) {
      separatedAsPromised(place, columns.names().getFirst());
    }
    return columns;
  }

  private static void separatedAsPromised(Place place, String onlyColumn) throws BrokenFile {
    if (onlyColumn.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0)) {
      throw place.broken(
          INVALID_FILE_FORMAT,
          "The header is one column, '%s', that looks like several. Separate columns with ',' in a .csv file and with '|' in a .psv file."
              .formatted(onlyColumn));
    }
  }
}
