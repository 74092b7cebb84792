package tagalong.domain.moving;

import java.util.Optional;
import tagalong.domain.store.Row;

/** What of a row is the same wherever it is. */
final class Copies {
  private Copies() {}

  /** A row without its version, which begins anew, and without a feed: it wakes nobody again. */
  static Row of(Row row) {
    return new Row(row.key(), 0, row.content(), Optional.empty(), row.listing(), row.expires());
  }
}
