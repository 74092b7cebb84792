package tagalong.domain.consumer;

import java.time.Instant;
import tagalong.domain.store.Stored;

/** That the claim of a mail was made use of, and by which browser: no other can do so again. */
public record ClaimUsed(String client, String event, String device, Instant at) implements Stored {}
