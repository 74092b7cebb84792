package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.EMPTY_FILE;
import static tagalong.wire.file.FileErrors.INVALID_FILE_FORMAT;
import static tagalong.wire.file.FileErrors.INVALID_JSON;

import java.io.IOException;
import java.util.Optional;

/** The rows of a JSON file: the elements of its one array. */
final class ArrayRows implements RowSource {
  private static final Stops VISIBLE = Stops.atAllBut(" \t\n\r");

  private final Window window;
  private long number;

  /** The first element that is read, before which no comma is expected. */
  private long first = 1;

  /** Stands before the first element. */
  ArrayRows(Window window) throws IOException, BrokenFile {
    this.window = window;
    switch (token()) {
      case '[' -> window.skip(1);
      case -1 -> throw here().broken(EMPTY_FILE, "The file is empty. Send an array of objects.");
      default -> throw here().broken(INVALID_FILE_FORMAT, "The file is not an array of objects.");
    }
  }

  /** Stands before an element in the midst of an array. */
  ArrayRows(Window window, long next) {
    this.window = window;
    this.number = next - 1;
    this.first = next;
  }

  @Override
  public Optional<FileRow> next() throws IOException, BrokenFile {
    int token = token();
    if (token == ']') {
      window.skip(1);
      end();
      return Optional.empty();
    }
    if (number >= first) {
      comma(token);
    }
    number++;
    return Optional.of(element(here()));
  }

  private FileRow element(Place place) throws IOException, BrokenFile {
    JsonElement element = new JsonElement(window);
    int end = element.end();
    if (end == 0) {
      throw place.broken(
          INVALID_JSON,
          "There is no whole row here: the file ends too early, or a comma is too many.");
    }
    FileRow row =
        element.tooLarge(end)
            ? place.tooLarge(window.limit(), element.raw(end))
            : new JsonRow(place, window.text(end)).read();
    window.skip(end);
    return row instanceof FileRow.Unreadable unreadable ? resumable(place, unreadable) : row;
  }

  /** Where a malformed element ends is anybody's guess, and so is where the next one begins. */
  private static FileRow resumable(Place place, FileRow.Unreadable row) throws BrokenFile {
    if (row.code().equals(INVALID_JSON)) {
      throw place.broken(
          INVALID_JSON, row.message() + " Neither it nor any row behind it is read.");
    }
    return row;
  }

  private void comma(int token) throws IOException, BrokenFile {
    if (token != ',') {
      String message =
          "After row " + number + " there is neither a comma nor the end of the array.";
      throw new Place(number + 1, window.offset()).broken(INVALID_JSON, message);
    }
    window.skip(1);
    token();
  }

  private void end() throws IOException, BrokenFile {
    if (token() >= 0) {
      String message = "There is more after the end of the array. Send one array a file.";
      throw new Place(number + 1, window.offset()).broken(INVALID_JSON, message);
    }
  }

  /** Moves over white space; the byte that follows it. */
  private int token() throws IOException {
    window.skip(window.seek(0, VISIBLE));
    return window.at(0);
  }

  private Place here() {
    return new Place(number, window.offset());
  }
}
