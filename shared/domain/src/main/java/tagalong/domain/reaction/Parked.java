package tagalong.domain.reaction;

import java.time.Instant;
import tagalong.domain.store.Key;
import tagalong.domain.store.Stored;

/**
 * What could not be reacted to: put aside so that everything behind it goes on, tried again until
 * it can.
 *
 * @param row where it lies
 * @param problem what went wrong the last time
 * @param last when that was
 */
public record Parked(
    String client, Key row, String problem, int attempts, Instant since, Instant last)
    implements Stored {}
