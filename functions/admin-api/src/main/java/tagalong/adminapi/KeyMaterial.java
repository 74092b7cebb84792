package tagalong.adminapi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * What keys an algorithm needs, as <a href="https://www.rfc-editor.org/rfc/rfc7518">RFC 7518</a>
 * has it.
 */
enum KeyMaterial {
  HS256(Kind.SECRET, 256),
  HS384(Kind.SECRET, 384),
  HS512(Kind.SECRET, 512),
  RS256(Kind.RSA, 2048),
  RS384(Kind.RSA, 2048),
  RS512(Kind.RSA, 2048),
  PS256(Kind.RSA, 2048),
  PS384(Kind.RSA, 2048),
  PS512(Kind.RSA, 2048),
  ES256(Kind.CURVE, 256),
  ES384(Kind.CURVE, 384),
  ES512(Kind.CURVE, 521);

  private enum Kind {
    SECRET,
    RSA,
    CURVE
  }

  private static final int MOST_RSA_BITS = 16_384;
  private final Kind kind;
  private final int bits;

  KeyMaterial(Kind kind, int bits) {
    this.kind = kind;
    this.bits = bits;
  }

  /** What is wrong with a key, as a sentence; empty when it will do. */
  Optional<String> objection(String material) {
    return switch (kind) {
      case SECRET -> secretObjection(material);
      case RSA -> publicObjection(material, "RSA");
      case CURVE -> publicObjection(material, "EC");
    };
  }

  private Optional<String> secretObjection(String material) {
    return material.getBytes(StandardCharsets.UTF_8).length * Byte.SIZE >= bits
        ? Optional.empty()
        : Optional.of("A secret for %s has at least %d bytes.".formatted(this, bits / Byte.SIZE));
  }

  private Optional<String> publicObjection(String material, String family) {
    try {
      byte[] der = Base64.getDecoder().decode(material.replaceAll("\\s", ""));
      PublicKey key = KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(der));
      return fits(key)
          ? Optional.empty()
          : Optional.of("A key for %s has %d bits.".formatted(this, bits));
    } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
      return Optional.of(
          "A key for %s is an %s public key as base64 of its DER form.".formatted(this, family));
    }
  }

  private boolean fits(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa ->
          rsa.getModulus().bitLength() >= bits && rsa.getModulus().bitLength() <= MOST_RSA_BITS;
      case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() == bits;
      default -> false;
    };
  }
}
