package tagalong.domain.agenda;

import java.time.Instant;
import tagalong.domain.store.Stored;

/**
 * A task that is to be done at a time.
 *
 * @param due when; where its row lies is a matter of its key
 * @param failures how often it failed already
 */
public record Timer(Instant due, Task task, int failures) implements Stored {}
