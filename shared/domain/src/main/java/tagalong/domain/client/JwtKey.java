package tagalong.domain.client;

import java.time.Instant;
import tagalong.domain.store.Stored;

/**
 * A key that a client's JWTs are checked with.
 *
 * @param kid what the header of a JWT names it by
 * @param algorithm the one algorithm it may be used with, for example {@code HS256} or {@code
 *     ES384}
 * @param material a shared secret, or a public key as base64 DER
 */
public record JwtKey(String client, String kid, String algorithm, String material, Instant created)
    implements Stored {}
