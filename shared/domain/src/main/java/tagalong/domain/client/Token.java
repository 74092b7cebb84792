package tagalong.domain.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.store.Stored;

/**
 * A server token as it is kept: never the token itself.
 *
 * @param id what it is called in lists and when it is revoked; the first digits of its hash
 * @param hash SHA-256 of the token, in lower-case hexadecimal
 */
public record Token(
    String id,
    String hash,
    String client,
    String name,
    Set<Scope> scopes,
    Instant created,
    Optional<Instant> expires,
    boolean revoked)
    implements Stored {
  public Token {
    scopes = Set.copyOf(scopes);
  }

  /** What a token is kept and found under, so that a copy of the store opens nothing. */
  public static String hashOf(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** The same, opening nothing any more. */
  public Token ended() {
    return new Token(id, hash, client, name, scopes, created, expires, true);
  }

  public boolean usableAt(Instant now) {
    return !revoked && expires.filter(end -> !now.isBefore(end)).isEmpty();
  }
}
