package tagalong.domain.store;

import java.util.Set;

/** What was to be written does not fit, on either engine. Nothing of it was written. */
public final class TooLarge extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient Set<Key> rows;

  /**
   * @param rows those that are too large by themselves; empty when it is all of them together
   */
  TooLarge(String message, Set<Key> rows) {
    super(message);
    this.rows = Set.copyOf(rows);
  }

  /** The rows that are too large by themselves; empty when it is all of them together. */
  public Set<Key> rows() {
    return rows;
  }
}
