package tagalong.local.store;

import tagalong.domain.store.Key;

/** A row of a feed whose content cannot be read: damaged, or of a kind that nobody here knows. */
public final class UnreadableRow extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long sequence;
  private final transient Key key;

  UnreadableRow(long sequence, Key key, RuntimeException cause) {
    super("the row cannot be read: " + key, cause);
    this.sequence = sequence;
    this.key = key;
  }

  /** Its place in the feed. */
  public long sequence() {
    return sequence;
  }

  public Key key() {
    return key;
  }
}
