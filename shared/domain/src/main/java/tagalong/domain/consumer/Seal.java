package tagalong.domain.consumer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts that only we can write and read, so that nothing need be kept to know them again. The nonce
 * follows from the content (as in <a href="https://www.rfc-editor.org/rfc/rfc5297">SIV</a>): no two
 * contents share one, and the same content is always the same text.
 */
public final class Seal {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 4_096;

  private final byte[] sealing;
  private final byte[] naming;

  /**
   * @param secret of the client: nobody else's seal opens it
   * @param purpose what is sealed: nothing sealed for another purpose opens here
   */
  public Seal(String secret, String purpose) {
    byte[] root = secret.getBytes(StandardCharsets.UTF_8);
    this.sealing = mac(root, ("sealing " + purpose).getBytes(StandardCharsets.UTF_8));
    this.naming = mac(root, ("naming " + purpose).getBytes(StandardCharsets.UTF_8));
  }

  /** Letters, digits, hyphen and underscore. */
  public String close(byte[] content) {
    byte[] nonce = Arrays.copyOf(mac(naming, content), NONCE_BYTES);
    byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, content, 0).orElseThrow();
    byte[] text = Arrays.copyOf(nonce, nonce.length + closed.length);
    System.arraycopy(closed, 0, text, nonce.length, closed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** What was sealed; empty when it was not sealed here, for this, by us. */
  public Optional<byte[]> open(String text) {
    return bytes(text).filter(closed -> closed.length > NONCE_BYTES).flatMap(this::opened);
  }

  private Optional<byte[]> opened(byte[] text) {
    byte[] nonce = Arrays.copyOf(text, NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, nonce, text, NONCE_BYTES);
  }

  /** Of all the ways to write the same bytes only ours counts. */
  private static Optional<byte[]> bytes(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      return again.equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return Optional.of(cipher.doFinal(bytes, from, bytes.length - from));
    } catch (AEADBadTagException notOurs) {
      return Optional.empty();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has AES in GCM", missing);
    }
  }

  private static byte[] mac(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }
}
