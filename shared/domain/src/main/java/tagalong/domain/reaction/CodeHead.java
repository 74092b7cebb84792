package tagalong.domain.reaction;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Stored;

/**
 * The head of a code: whose it is.
 *
 * @param since when the owner gave it first
 */
public record CodeHead(Subject subject, Optional<Party> owner, Instant since) implements Stored {}
