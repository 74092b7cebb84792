package tagalong.wire.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a key of a client may be used with, and what key that takes: <a
 * href="https://www.rfc-editor.org/rfc/rfc7518">RFC 7518</a>.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable copies
public enum JwtAlgorithm {
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
  ES512(Kind.CURVE, 521),
  RSA_OAEP("RSA-OAEP", Kind.PRIVATE_RSA, 2048),
  RSA_OAEP_256("RSA-OAEP-256", Kind.PRIVATE_RSA, 2048),
  ECDH_ES("ECDH-ES", Kind.PRIVATE_CURVE, 256, 384, 521),
  A128KW(Kind.SHARED, 128),
  A256KW(Kind.SHARED, 256),
  DIR("dir", Kind.SHARED, 128, 256, 512);

  /** What a key is made of. */
  private enum Kind {
    SECRET,
    SHARED,
    RSA,
    CURVE,
    PRIVATE_RSA,
    PRIVATE_CURVE
  }

  private static final int MOST_RSA_BITS = 16_384;
  private final String text;
  private final Kind kind;
  private final Set<Integer> bits;

  JwtAlgorithm(Kind kind, int bits) {
    this.text = name();
    this.kind = kind;
    this.bits = Set.of(bits);
  }

  JwtAlgorithm(String text, Kind kind, Integer... bits) {
    this.text = text;
    this.kind = kind;
    this.bits = Set.of(bits);
  }

  /** The algorithm of a header or a key. */
  public static Optional<JwtAlgorithm> named(String text) {
    return Arrays.stream(values()).filter(known -> known.text.equals(text)).findFirst();
  }

  /** What is wrong with a key, as a sentence; empty when it will do. */
  public Optional<String> objection(String material) {
    try {
      return fits(key(material)) ? Optional.empty() : Optional.of(size());
    } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
      return Optional.of(form());
    }
  }

  /**
   * @throws IllegalArgumentException when it is no base64
   * @throws GeneralSecurityException when it is no such key
   */
  Key key(String material) throws GeneralSecurityException {
    return switch (kind) {
      case SECRET -> new SecretKeySpec(material.getBytes(StandardCharsets.UTF_8), mac());
      case SHARED -> new SecretKeySpec(decoded(material), "AES");
      case RSA -> factory("RSA").generatePublic(new X509EncodedKeySpec(decoded(material)));
      case CURVE -> factory("EC").generatePublic(new X509EncodedKeySpec(decoded(material)));
      case PRIVATE_RSA ->
          factory("RSA").generatePrivate(new PKCS8EncodedKeySpec(decoded(material)));
      case PRIVATE_CURVE ->
          factory("EC").generatePrivate(new PKCS8EncodedKeySpec(decoded(material)));
    };
  }

  private String mac() {
    return "HmacSHA" + text.substring(2);
  }

  private static KeyFactory factory(String family) throws GeneralSecurityException {
    return KeyFactory.getInstance(family);
  }

  private static byte[] decoded(String material) {
    return Base64.getDecoder().decode(material.replaceAll("\\s", ""));
  }

  private boolean fits(Key key) {
    return switch (key) {
      case SecretKeySpec secret when kind == Kind.SECRET ->
          bits.stream().allMatch(least -> secret.getEncoded().length * Byte.SIZE >= least);
      case SecretKeySpec secret -> bits.contains(secret.getEncoded().length * Byte.SIZE);
      case RSAKey rsa ->
          bits.stream().allMatch(least -> rsa.getModulus().bitLength() >= least)
              && rsa.getModulus().bitLength() <= MOST_RSA_BITS;
      case ECKey curve -> bits.contains(curve.getParams().getCurve().getField().getFieldSize());
      default -> false;
    };
  }

  private String size() {
    return switch (kind) {
      case SECRET -> "A secret for %s has at least %s bytes.".formatted(this, sizes(Byte.SIZE));
      case SHARED -> "A key for %s has %s bytes.".formatted(this, sizes(Byte.SIZE));
      case RSA, PRIVATE_RSA -> "A key for %s has at least %s bits.".formatted(this, sizes(1));
      case CURVE, PRIVATE_CURVE -> "A key for %s has %s bits.".formatted(this, sizes(1));
    };
  }

  private String form() {
    return switch (kind) {
      case SECRET, SHARED -> "A key for %s is base64 of its bytes.".formatted(this);
      case RSA -> "A key for %s is an RSA public key as base64 of its DER form.".formatted(this);
      case CURVE -> "A key for %s is an EC public key as base64 of its DER form.".formatted(this);
      case PRIVATE_RSA ->
          "A key for %s is an RSA private key as base64 of its PKCS #8 form.".formatted(this);
      case PRIVATE_CURVE ->
          "A key for %s is an EC private key as base64 of its PKCS #8 form.".formatted(this);
    };
  }

  private String sizes(int unit) {
    return String.join(
        " or ", bits.stream().sorted().map(size -> Integer.toString(size / unit)).toList());
  }

  @Override
  public String toString() {
    return text;
  }
}
