package tagalong.wire.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tagalong.domain.webhook.Authentication;
import tagalong.wire.contract.Headers;

/** The header by which a webhook's server knows that it is we who call. */
final class Proof {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String AUTHORIZATION = "Authorization";

  private Proof() {}

  static Optional<Map.Entry<String, String>> of(Authentication authentication, byte[] body) {
    return switch (authentication) {
      case Authentication.None none -> Optional.empty();
      case Authentication.Bearer(String token) ->
          Optional.of(Map.entry(AUTHORIZATION, "Bearer " + token));
      case Authentication.Basic(String user, String password) ->
          Optional.of(Map.entry(AUTHORIZATION, "Basic " + encoded(user + ":" + password)));
      case Authentication.Signature(String secret) ->
          Optional.of(Map.entry(Headers.SIGNATURE, signature(secret, body)));
    };
  }

  /** HMAC with SHA-256 of the body as it is sent, in lower-case hexadecimal. */
  static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java signs with " + ALGORITHM, impossible);
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
