package tagalong.domain.agenda;

import java.time.Instant;
import tagalong.domain.store.Key;
import tagalong.domain.store.Stored;

/**
 * Something that comes due.
 *
 * @param due when it was to come due, to be worked on at that minute or as soon as it can be seen
 * @param row what it is about; brought to whoever was woken by it first
 */
public record Timer(Instant due, Key row) implements Stored {}
