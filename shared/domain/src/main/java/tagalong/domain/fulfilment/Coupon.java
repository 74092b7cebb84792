package tagalong.domain.fulfilment;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * One code of a supplier's pool.
 *
 * @param reward what it was given for; empty while it is free
 */
public record Coupon(String supplier, String code, Instant added, Optional<String> reward)
    implements Stored {}
