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

  private FileRows(FileFormat format, Window window) {
    this.window = window;
    this.reading = new Reading(new Opening(format, window));
  }

  /** Reads nothing yet. Closing the rows closes the stream. */
  public static FileRows open(FileFormat format, InputStream in) {
    return open(format, in, Sizes.USUAL);
  }

  static FileRows open(FileFormat format, InputStream in, Sizes sizes) {
    return new FileRows(format, new Window(in, sizes));
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
