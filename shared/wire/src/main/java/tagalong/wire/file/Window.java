package tagalong.wire.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The part of a file that is in memory. It begins where the reader stands, and grows while the end
 * of a row is looked for, up to the largest row. All indices count from where the reader stands.
 */
final class Window implements Closeable {
  private final InputStream in;
  private final Sizes sizes;
  private byte[] bytes;
  private int start;
  private int end;
  private long offset;

  /**
   * @param offset of the first byte of {@code in}
   */
  Window(InputStream in, Sizes sizes, long offset) {
    this.offset = offset;
    this.in = in;
    this.sizes = sizes;
    this.bytes = new byte[sizes.block()];
  }

  /** Where the reader stands, counted from the first byte of the file. */
  long offset() {
    return offset;
  }

  /** The largest row. */
  int limit() {
    return sizes.row();
  }

  /**
   * The index of the first of these bytes at or after {@code from}; if the file ends before one,
   * its end; if the largest row ends before one, an index beyond {@link #limit}.
   */
  int find(int from, Stops stops) throws IOException {
    int i = from;
    while (true) {
      int known = Math.min(end - start, sizes.row() + 1);
      i = stops.first(bytes, start + i, start + known) - start;
      if (i < known || known > sizes.row() || !more()) {
        return i;
      }
    }
  }

  /** Finds, however far that is, moving along so that the index is within the limit. */
  int seek(int from, Stops stops) throws IOException {
    int i = find(from, stops);
    while (i > sizes.row()) {
      skip(sizes.row());
      i = find(i - sizes.row(), stops);
    }
    return i;
  }

  /** The byte there, 0 to 255, or -1 after the end of the file. */
  int at(int index) throws IOException {
    while (start + index >= end) {
      if (!more()) {
        return -1;
      }
    }
    return bytes[start + index] & 0xFF;
  }

  /** Moves on by a count of bytes that were seen. */
  void skip(int count) {
    start += count;
    offset += count;
  }

  RowText text(int length) {
    return RowText.of(bytes, start, length);
  }

  /** The beginning of a row of this length, to show. */
  String raw(int length) {
    return text(Math.min(Math.min(length, end - start), Sizes.RAW)).text();
  }

  /** The first bytes of the file, to see what it is. */
  byte[] head() throws IOException {
    while (end - start < sizes.head() && more()) {
      // more() does the work
    }
    return Arrays.copyOfRange(bytes, start, Math.min(end, start + sizes.head()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean more() throws IOException {
    if (end == bytes.length) {
      byte[] roomier = start > 0 ? bytes : new byte[2 * bytes.length];
      System.arraycopy(bytes, start, roomier, 0, end - start);
      bytes = roomier;
      end -= start;
      start = 0;
    }
    int count = in.read(bytes, end, bytes.length - end);
    end += Math.max(count, 0);
    return count >= 0;
  }
}
