package tagalong.fileimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a file holds, in 64 hexadecimal digits: two files of one hash are one content. */
final class ContentHash {
  private ContentHash() {}

  /** The SHA-256 of a stream, which is read to its end and closed. */
  static String of(InputStream content) throws IOException {
    try (DigestInputStream in = new DigestInputStream(content, sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
