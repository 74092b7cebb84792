package tagalong.domain.intake;

import java.time.Instant;
import tagalong.domain.store.Stored;

/**
 * When a tag told an event first whose own clock cannot be believed: told again, it is the same.
 *
 * @param tag the tag's id for the event
 */
public record FirstTold(String client, String tag, Instant at) implements Stored {}
