package tagalong.domain.consumer;

import java.time.Instant;
import tagalong.domain.store.Stored;

/** That somebody wants no token of their device to count any more. */
public record Revocation(String client, String device, Instant at) implements Stored {}
