package tagalong.wire.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import tagalong.domain.store.Family;

/** What the last line of an archive says of all lines before it. */
final class Seal {
  private final MessageDigest digest;
  private final Map<Family, Long> rows = new EnumMap<>(Family.class);

  Seal() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  void line(String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  void row(Family family) {
    rows.merge(family, 1L, Long::sum);
  }

  long rows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  Last last() {
    return new Last(new EnumMap<>(rows), HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * The last line.
   *
   * @param sha256 of the lines before it, each with its line feed
   */
  record Last(Map<Family, Long> rows, String sha256) {}
}
