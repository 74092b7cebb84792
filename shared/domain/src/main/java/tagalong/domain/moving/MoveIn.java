package tagalong.domain.moving;

import java.time.Instant;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Stored;

/**
 * That a client arrives, or has arrived, from an archive; so that what broke off goes on.
 *
 * @param archive the hash of the archive
 * @param done how many of its rows are surely here
 */
public record MoveIn(String client, String archive, long done, Progress progress, Instant changed)
    implements Stored {
  /** How far it is. */
  public enum Progress {
    /** Rows that nobody looks at yet come in. */
    CARRYING,
    /** They are all here and compared; from now on they may change. */
    COMPARED,
    /** All is here. */
    COMPLETE
  }

  static Key keyOf(String client) {
    return new Key(Family.PROGRAMS, "moves", client);
  }

  static MoveIn beginning(String client, String archive, Instant now) {
    return new MoveIn(client, archive, 0, Progress.CARRYING, now);
  }

  MoveIn at(long rows, Progress next, Instant now) {
    return new MoveIn(client, archive, rows, next, now);
  }

  boolean isComplete() {
    return progress == Progress.COMPLETE;
  }
}
