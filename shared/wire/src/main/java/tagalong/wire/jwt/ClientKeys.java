package tagalong.wire.jwt;

import io.jsonwebtoken.Header;
import io.jsonwebtoken.Locator;
import io.jsonwebtoken.ProtectedHeader;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.JwtKey;
import tagalong.domain.client.RecentClients;
import tagalong.wire.jwt.JwtVerdict.Reason;

/**
 * The keys of a client. A header says by which to read it, and never with what algorithm: that is
 * the key's own.
 */
record ClientKeys(RecentClients clients, Client client) implements Locator<Key> {
  private static final int LONGEST_KID = 200;

  @Override
  public Key locate(Header header) {
    if (header.getCompressionAlgorithm() != null) {
      // What is small on the wire may fill the memory.
      throw new KeyRefused(Reason.UNSUPPORTED, "Send it without compression (zip).");
    }
    JwtKey key =
        kid(header)
            .flatMap(kid -> clients.jwtKey(client, kid))
            .orElseThrow(
                () ->
                    new KeyRefused(
                        Reason.UNKNOWN_KID, "Its header needs the kid of a key that was added."));
    JwtAlgorithm algorithm = JwtAlgorithm.named(key.algorithm()).orElseThrow();
    if (!algorithm.toString().equals(header.getAlgorithm())) {
      throw new KeyRefused(
          Reason.WRONG_ALGORITHM, "The key of this kid is for " + algorithm + " only.");
    }
    try {
      return algorithm.key(key.material());
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalStateException("a key was checked when it was added", unreadable);
    }
  }

  private static Optional<String> kid(Header header) {
    return header instanceof ProtectedHeader sent && sent.getKeyId() != null
        ? Optional.of(sent.getKeyId()).filter(kid -> kid.length() <= LONGEST_KID)
        : Optional.empty();
  }
}
