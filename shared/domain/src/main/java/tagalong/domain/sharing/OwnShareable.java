package tagalong.domain.sharing;

import tagalong.domain.event.Subject;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/** That a person has a share link: under its key, so that no two of theirs have the same. */
public record OwnShareable(String code) implements Stored {
  static final String OWN = "shareable#";

  static Key keyOf(Subject owner, String key) {
    return owner.key(OWN + key);
  }

  static Row row(Shareable shareable) {
    return Row.of(keyOf(shareable.owner(), shareable.key()), new OwnShareable(shareable.code()));
  }
}
