package tagalong.fileimport;

import java.util.Optional;
import tagalong.domain.event.Data;

/** What a row says. */
sealed interface Said {
  /**
   * Something that happened.
   *
   * @param name what happened; empty where the row's own name, or the file's, tells
   */
  record Happened(Optional<String> name, Data data) implements Said {}

  /** A code for a pool. */
  record Code(String supplier, String code) implements Said {}

  /** Nothing that can be understood. */
  record Nonsense(String code, String message) implements Said {}
}
