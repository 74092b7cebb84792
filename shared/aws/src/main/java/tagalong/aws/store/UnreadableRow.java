package tagalong.aws.store;

import tagalong.domain.store.Key;

/**
 * A stored row whose content cannot be read: of a kind that this version does not know, or damaged.
 */
public final class UnreadableRow extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String kind;
  private final transient Key key;

  UnreadableRow(String kind, Key key, Throwable cause) {
    super(
        "cannot read the row of kind '" + kind + "' at " + key + ": " + cause.getMessage(), cause);
    this.kind = kind;
    this.key = key;
  }

  /** The kind as it is stored. */
  public String kind() {
    return kind;
  }

  public Key key() {
    return key;
  }
}
