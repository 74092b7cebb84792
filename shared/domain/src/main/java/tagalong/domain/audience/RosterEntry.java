package tagalong.domain.audience;

import tagalong.domain.event.PersonKey;
import tagalong.domain.store.Stored;

/**
 * Somebody whom a file put into an audience of which it names all.
 *
 * @param file the import
 */
public record RosterEntry(String audience, String file, PersonKey who) implements Stored {}
