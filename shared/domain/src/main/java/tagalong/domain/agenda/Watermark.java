package tagalong.domain.agenda;

import java.time.Instant;
import tagalong.domain.store.Stored;

/** Up to when, in a shard, all that came due has been worked on. Whole minutes. */
public record Watermark(Instant upTo) implements Stored {}
