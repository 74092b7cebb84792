package tagalong.domain.client;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * A key that a client's SFTP destinations name.
 *
 * @param publicKey a line as in {@code authorized_keys}
 * @param privateKey of a pair that was made here, PKCS #8 in Base64; nobody is told it
 */
public record SshPair(
    String client,
    String id,
    String name,
    String publicKey,
    Optional<String> privateKey,
    Instant created)
    implements Stored {}
