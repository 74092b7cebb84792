package tagalong.domain.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids that follow from what they stand for, so that whoever makes the same thing twice makes it
 * under the same id.
 */
public final class DerivedId {
  private DerivedId() {}

  /** 63 bits of a hash over the parts, in decimal. */
  public static String of(String... parts) {
    return Long.toString(bits(parts) >>> 1);
  }

  /** 64 bits of a hash over the parts. */
  public static long bits(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
