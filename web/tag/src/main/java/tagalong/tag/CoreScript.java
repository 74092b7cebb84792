package tagalong.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The script {@code core.js}, as browsers get it. */
public final class CoreScript {
  private final byte[] bytes;
  private final String hash;

  private CoreScript(byte[] bytes) {
    this.bytes = bytes;
    this.hash = HexFormat.of().formatHex(sha256(bytes), 0, 16);
  }

  /** The script that this version of the product comes with. */
  public static CoreScript builtIn() {
    try (InputStream script = CoreScript.class.getResourceAsStream("core.js")) {
      if (script == null) {
        throw new IllegalStateException("core.js is missing: build web/tag");
      }
      return new CoreScript(script.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** UTF-8. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** 32 hexadecimal digits that change with the script; an ETag when put in quotes. */
  public String hash() {
    return hash;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
