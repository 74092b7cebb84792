package tagalong.wire.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a bulk file, read as they are asked for, in memory that does not grow with the file.
 * They can be gone through once, by one thread.
 *
 * <pre>{@code
 * try (FileRows rows = FileRows.open(FileFormat.CSV, in)) {
 *   for (FileRow row : rows) {
 *     switch (row) {
 *       case FileRow.Read read -> take(read.values());
 *       case FileRow.Unreadable unreadable -> reject(unreadable);
 *       case FileRow.Broken broken -> fail(broken);
 *     }
 *   }
 * }
 * }</pre>
 */
public final class FileRows implements Iterable<FileRow>, Closeable {
  private final Window window;
  private final Reading reading;

  private FileRows(Window window, Reading reading) {
    this.window = window;
    this.reading = reading;
  }

  /**
   * Goes on in the midst of a file.
   *
   * @param columns of a table, as its header names them
   * @param number of the row that begins here
   * @param offset of that row in its file
   * @param in whose first byte is the row's first
   */
  public static FileRows from(
      FileFormat format, List<String> columns, long number, long offset, InputStream in) {
    Window window = new Window(in, Sizes.USUAL, offset);
    return new FileRows(window, Reading.on(resumed(format, columns, number, window)));
  }

  private static RowSource resumed(
      FileFormat format, List<String> columns, long number, Window window) {
    return switch (format) {
      case CSV -> new TableRows(window, ',', new Columns(columns), number);
      case PSV -> new TableRows(window, '|', new Columns(columns), number);
      case JSON -> new ArrayRows(window, number);
      case JSONL -> new LineRows(window, number);
    };
  }

  /** Reads nothing yet. Closing the rows closes the stream. */
  public static FileRows open(FileFormat format, InputStream in) {
    return open(format, in, Sizes.USUAL);
  }

  static FileRows open(FileFormat format, InputStream in, Sizes sizes) {
    Window window = new Window(in, sizes, 0);
    return new FileRows(window, new Reading(new Opening(format, window)));
  }

  /**
   * The rows from where the reader stands: a second call goes on, it does not start over. Its
   * methods throw {@link UncheckedIOException} if the stream fails.
   */
  @Override
  public Iterator<FileRow> iterator() {
    return reading;
  }

  /**
   * The columns of a table, in the order of its header; none if the header is unreadable, and none
   * of JSON.
   */
  public List<String> columns() {
    return reading.columns();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
