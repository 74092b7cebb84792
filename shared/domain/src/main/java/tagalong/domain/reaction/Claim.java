package tagalong.domain.reaction;

import tagalong.domain.store.Stored;

/** A business key that belongs to one person. */
public record Claim(String person, String event) implements Stored {}
