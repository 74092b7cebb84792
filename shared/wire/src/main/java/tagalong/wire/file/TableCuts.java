package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.INVALID_QUOTE;
import static tagalong.wire.file.FileErrors.ROW_TOO_LARGE;
import static tagalong.wire.file.FileErrors.UNTERMINATED_QUOTE;

import java.io.IOException;

/**
 * Cuts a table into rows by its bytes alone, as RFC 4180 quotes them: a line break inside quotes
 * belongs to the row, and a quote opens only at the beginning of a cell.
 *
 * <p>A quote that goes wrong costs the line in which it opens and nothing more: reading resumes at
 * the next line, so that one stray quote does not swallow the rows behind it.
 */
final class TableCuts {
  private static final Stops BREAK_OR_QUOTE = Stops.at("\n\r\"");
  private static final Stops QUOTE = Stops.at("\"");

  private final Window window;
  private final Lines lines;
  private final char separator;

  TableCuts(Window window, Lines lines, char separator) {
    this.window = window;
    this.lines = lines;
    this.separator = separator;
  }

  Cut cut() throws IOException {
    int i = window.find(0, BREAK_OR_QUOTE);
    while (i <= window.limit() && window.at(i) == '"') {
      int after = i + 1;
      if (opensCell(i)) {
        after = closingQuote(i + 1) + 1;
        if (after > window.limit() || !endsCell(after)) {
          return fault(after);
        }
      }
      i = window.find(after, BREAK_OR_QUOTE);
    }
    return i <= window.limit() ? new Cut.Row(i) : tooLarge();
  }

  private boolean opensCell(int quote) throws IOException {
    return quote == 0 || window.at(quote - 1) == separator;
  }

  /** The next quote that is not one of a pair; where the file or the largest row ends, if none. */
  private int closingQuote(int from) throws IOException {
    int i = window.find(from, QUOTE);
    while (i < window.limit() && window.at(i) == '"' && window.at(i + 1) == '"') {
      i = window.find(i + 2, QUOTE);
    }
    return i;
  }

  private boolean endsCell(int index) throws IOException {
    int next = window.at(index);
    boolean closed = window.at(index - 1) == '"';
    return closed && (next == separator || next == '\n' || next == '\r' || next < 0);
  }

  private Cut fault(int after) throws IOException {
    int line = lines.end();
    if (line > window.limit()) {
      return tooLarge();
    }
    return after < line
        ? new Cut.Fault(
            INVALID_QUOTE,
            "A closing quote is followed by more text. Write a quote inside a quoted cell as two quotes.",
            0)
        : new Cut.Fault(
            UNTERMINATED_QUOTE,
            "A quote opens in this row and does not close as it should. Close it, or write a quote inside a quoted cell as two quotes.",
            0);
  }

  private Cut tooLarge() {
    return new Cut.Fault(ROW_TOO_LARGE, Place.tooLarge(window.limit()), window.limit());
  }
}
