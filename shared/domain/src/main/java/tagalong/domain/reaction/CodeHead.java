package tagalong.domain.reaction;

import java.util.Optional;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Stored;

/** The head of a code: whose it is. */
public record CodeHead(Subject subject, Optional<Party> owner) implements Stored {}
