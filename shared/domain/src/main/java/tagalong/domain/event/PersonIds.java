package tagalong.domain.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the ids of a client's people, so that two first events at once meet the same person and
 * nothing need be written to answer.
 */
public record PersonIds(String secret) {
  /** A person's id: 63 bits of a keyed hash, in decimal. */
  public String of(PersonKey key) {
    return key.kind() == PersonKey.Kind.PERSON_ID
        ? key.value()
        : Long.toString(hash(key.written()) >>> 1);
  }

  /** The shard of the log for events about this key, one of {@code shards}. */
  public int shard(PersonKey key, int shards) {
    return (int) Long.remainderUnsigned(hash("shard:" + key.written()), shards);
  }

  private long hash(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }
}
