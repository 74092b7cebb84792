package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much was read of a stream, and what was read last. */
final class Counted extends FilterInputStream {
  /** Where the directory of a ZIP archive ends, a comment of 64 KB may follow. */
  private static final int TAIL = 64 * 1024 + 22;

  private static final String DIRECTORY_END = "PK\u0005\u0006";
  private final byte[] tail = new byte[2 * TAIL];
  private int tailLength;
  private long count;

  Counted(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count++;
      keep(new byte[] {(byte) read}, 0, 1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) {
      count += read;
      keep(bytes, from, read);
    }
    return read;
  }

  /** Reads what is left, and says whether a ZIP archive ends there. */
  boolean endsAsZip() throws IOException {
    byte[] block = new byte[TAIL];
    int read = 0;
    while (read >= 0) {
      read = read(block, 0, block.length);
    }
    return new String(tail, 0, tailLength, ISO_8859_1).contains(DIRECTORY_END);
  }

  private void keep(byte[] bytes, int from, int length) {
    int kept = Math.min(length, TAIL);
    if (tailLength + kept > tail.length) {
      System.arraycopy(tail, tailLength - TAIL, tail, 0, TAIL);
      tailLength = TAIL;
    }
    System.arraycopy(bytes, from + length - kept, tail, tailLength, kept);
    tailLength += kept;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
