package tagalong.domain.client;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A public key as OpenSSH writes it: its kind, the key in Base64, and a remark. */
public final class SshKey {
  private static final Set<String> KINDS =
      Set.of(
          "ssh-ed25519",
          "ssh-rsa",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521");
  private static final int LONGEST = 8_192;
  private static final int SHORTEST_RSA = 2_048;

  private SshKey() {}

  /** What is wrong with a line that should be a key. */
  public static Optional<String> objection(String line) {
    if (line.contains("PRIVATE KEY")) {
      return Optional.of(
          "This is a private key, which nobody else should see. Send the .pub file.");
    }
    String[] parts = line.strip().split("\\s+", 3);
    if (line.length() > LONGEST
        || line.contains("\n")
        || parts.length < 2
        || !KINDS.contains(parts[0])) {
      return Optional.of(
          "A key is one line of a .pub file: ssh-ed25519, ssh-rsa or ecdsa-sha2-nistp256, -384 or -521, then the key.");
    }
    try {
      return objection(parts[0], ByteBuffer.wrap(Base64.getDecoder().decode(parts[1])));
    } catch (IllegalArgumentException | BufferUnderflowException damaged) {
      return Optional.of("The key is damaged. Send the line of the .pub file as it is.");
    }
  }

  private static Optional<String> objection(String kind, ByteBuffer key) {
    if (!new String(part(key), US_ASCII).equals(kind)) {
      throw new IllegalArgumentException("not of the kind that it says");
    }
    byte[] first = part(key);
    boolean weak =
        kind.equals("ssh-rsa") && new BigInteger(1, part(key)).bitLength() < SHORTEST_RSA;
    if (first.length == 0 || (key.hasRemaining() && !kind.startsWith("ecdsa"))) {
      throw new IllegalArgumentException("not whole");
    }
    return weak
        ? Optional.of("An RSA key has at least 2048 bits. Make a new one, best of ssh-ed25519.")
        : Optional.empty();
  }

  private static byte[] part(ByteBuffer key) {
    int length = key.getInt();
    if (length < 0 || length > key.remaining()) {
      throw new IllegalArgumentException("cut short");
    }
    byte[] part = new byte[length];
    key.get(part);
    return part;
  }
}
