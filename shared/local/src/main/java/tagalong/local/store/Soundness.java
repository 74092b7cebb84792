package tagalong.local.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import tagalong.domain.store.Feed;

/**
 * What is looked at before a data folder is used. Damage that is not noticed would lose in silence:
 * SQLite takes a log as over where it cannot be read, and a feed passes over what comes twice to a
 * place that it knows.
 */
record Soundness(DataFile log, DataFile state, boolean stateIsNew) {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /**
   * Before the files are opened, which already gives up what cannot be read.
   *
   * @throws IllegalStateException when something that was acknowledged is damaged
   */
  static Soundness beforeOpening(DataFile log, DataFile state) {
    WriteAhead.of(log.path()).check(log);
    WriteAhead.of(state.path()).check(state);
    return new Soundness(log, state, !Files.exists(state.path()));
  }

  /**
   * @throws IllegalStateException when a file is damaged, or one is older than the other
   */
  void check(Rows logRows, Rows stateRows) throws SQLException {
    log.inspect(LONGEST);
    state.inspect(LONGEST);
    long written = logRows.lastSequence();
    long reached = Math.max(stateRows.cursor(Feed.LIVE), stateRows.cursor(Feed.BULK));
    if (reached > written) {
      throw lost(
          log.path(), "ends after " + written + " rows, and " + reached + " were seen before");
    }
    if (written > 0 && stateIsNew) {
      throw lost(state.path(), "was not there, and the log beside it holds " + written + " rows");
    }
  }

  private static IllegalStateException lost(Path file, String how) {
    return new IllegalStateException(
        file
            + " has lost what it held: it "
            + how
            + ". Keep a copy of the data folder, then restore log.db and state.db from one backup.");
  }
}
