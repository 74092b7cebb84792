package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.EMPTY_FILE;

import java.io.IOException;
import java.util.Optional;

/** The rows of a JSON Lines file: each line stands for itself. */
final class LineRows implements RowSource {
  private final Window window;
  private final Lines lines;
  private long number;

  LineRows(Window window) {
    this(window, 1);
  }

  /** Stands before a row in the midst of a file. */
  LineRows(Window window, long next) {
    this.number = next - 1;
    this.window = window;
    this.lines = new Lines(window);
  }

  @Override
  public Optional<FileRow> next() throws IOException, BrokenFile {
    if (lines.toText()) {
      return Optional.of(row(new Place(++number, window.offset()), lines.end()));
    }
    if (number == 0) {
      throw new Place(0, window.offset())
          .broken(EMPTY_FILE, "The file is empty. Send one JSON object a line.");
    }
    return Optional.empty();
  }

  private FileRow row(Place place, int end) throws IOException {
    FileRow row =
        end > window.limit()
            ? place.tooLarge(window.limit(), window.raw(end))
            : new JsonRow(place, window.text(end)).read();
    lines.leave(end);
    return row;
  }
}
