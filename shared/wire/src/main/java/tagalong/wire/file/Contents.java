package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What all of a file's bytes tell together. */
final class Contents {
  private static final int BLOCK = 64 * 1024;
  private final MessageDigest digest = sha256();
  private final EncodingSearch search = new EncodingSearch();
  private long count;

  void readAll(InputStream in, Watch watch) throws IOException {
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      digest.update(block, 0, read);
      search.look(block, read);
      count += read;
      watch.check(count);
    }
  }

  /**
   * What was read, in 64 hexadecimal digits. What cannot be read to its end is never the same as
   * what can.
   */
  String hash(Optional<FileRow.Broken> fault) {
    fault.ifPresent(broken -> digest.update(broken.message().getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many bytes there were. */
  long count() {
    return count;
  }

  Encoding encoding() {
    return search.found();
  }

  /** Sees to it that a file does not grow without end. */
  @FunctionalInterface
  interface Watch {
    void check(long bytes) throws IOException;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
