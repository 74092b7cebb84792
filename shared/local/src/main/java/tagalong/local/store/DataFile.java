package tagalong.local.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tagalong.domain.store.StoreUnavailable;

/** One SQLite file: how it is opened, and what its failures are called. */
record DataFile(Path path) {
  private static final Duration BUSY = Duration.ofSeconds(5);

  /** Opens the file to write, and creates it where there is none. */
  Session writer() {
    SQLiteConfig config = config();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // An acknowledged event survives the loss of power: every commit waits for the disk.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return opened(
        config,
        session -> {
          // 16 MB of log between checkpoints, so that bursts are not stopped by them.
          session.run("PRAGMA wal_autocheckpoint = 4000");
          session.run("PRAGMA journal_size_limit = 67108864");
          session.run("PRAGMA cache_size = -16000");
          Schema.prepare(session, path);
        });
  }

  /** Opens the file to read. A writer must have opened it before. */
  Session reader(TimeLimit limit) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return opened(config, session -> session.limit(limit));
  }

  /** What a failure while working with the file is told as. */
  StoreUnavailable unavailable(SQLException failure) {
    return new StoreUnavailable(told(failure), failure);
  }

  /** A failure in a sentence that says what to do. */
  String told(SQLException failure) {
    if (isDamage(failure)) {
      return damage();
    }
    int code = failure instanceof SQLiteException exact ? exact.getResultCode().code & 0xff : 0;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return path
          + ": the disk is full. Make room on it; what is refused meanwhile can be sent again.";
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
      return path
          + " cannot be written. Is its disk read-only, or does it belong to somebody else?";
    }
    return path + ": " + failure.getMessage();
  }

  /**
   * Looks the file over, as far as that goes in a given time.
   *
   * @throws IllegalStateException when it is damaged
   */
  void inspect(Duration time) {
    TimeLimit limit = new TimeLimit(time);
    try (Session session = reader(limit)) {
      limit.start();
      String found = session.query("PRAGMA quick_check(1)", row -> row.getString(1)).getFirst();
      if (!found.equals("ok")) {
        throw new IllegalStateException(damage() + " (" + found.strip().replace('\n', ' ') + ")");
      }
    } catch (SQLException failure) {
      if (isDamage(failure)) {
        throw new IllegalStateException(damage(), failure);
      }
      // Too large to be looked over while somebody waits for the start.
    }
  }

  private Session opened(SQLiteConfig config, Preparation preparation) {
    try {
      return prepared(
          new Session(config.createConnection("jdbc:sqlite:" + path.toAbsolutePath())),
          preparation);
    } catch (SQLException failure) {
      throw new IllegalStateException(told(failure), failure);
    }
  }

  private static Session prepared(Session session, Preparation preparation) throws SQLException {
    try {
      preparation.of(session);
      return session;
    } catch (SQLException | RuntimeException failure) {
      session.closeAfter(failure);
      throw failure;
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY.toMillis());
    config.setGetGeneratedKeys(false);
    return config;
  }

  private static boolean isDamage(SQLException failure) {
    return failure instanceof SQLiteException exact
        && (exact.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
            || (exact.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code);
  }

  String damage() {
    return path
        + " is damaged. Stop Tagalong and keep a copy of the data directory; then restore the file"
        + " from a backup, or save what can be read with: sqlite3 "
        + path.getFileName()
        + " .recover";
  }

  /** What is done with a session before it is used. */
  @FunctionalInterface
  private interface Preparation {
    void of(Session session) throws SQLException;
  }
}
