package tagalong.domain.agenda;

import java.time.Instant;
import tagalong.domain.store.Stored;

/**
 * How far a shard of the agenda has been worked off.
 *
 * @param minute every minute before it is finished
 * @param swept when somebody last looked for what lies behind
 */
public record Watermark(Instant minute, Instant swept) implements Stored {}
