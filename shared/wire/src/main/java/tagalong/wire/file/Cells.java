package tagalong.wire.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.StringArrayHandler;

/** Takes the text of one row of a table apart. */
final class Cells {
  private final CsvReaderBuilder row;
  private final int limit;

  Cells(char separator, int limit) {
    this.row = CsvReader.builder().fieldSeparator(separator);
    this.limit = limit;
  }

  /** The cells of a row that {@link TableCuts} found well quoted; a row is not blank. */
  String[] of(String text) {
    return row.ofSingleCsvRecord(StringArrayHandler.of(cells -> cells.maxFields(limit)), text);
  }
}
