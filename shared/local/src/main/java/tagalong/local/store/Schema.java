package tagalong.local.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a file; the same in both. {@code sequence} counts insertions and never goes back;
 * as a file has one writer at a time, rows become visible in its order, and a cursor never passes a
 * row that is still to be committed.
 */
final class Schema {
  /** Written to the file; a change of the tables raises it and says how to get there. */
  static final int VERSION = 1;

  private static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE rows (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            family TEXT NOT NULL, partition_key TEXT NOT NULL, sort_key TEXT NOT NULL,
            version INTEGER NOT NULL, kind TEXT NOT NULL, content BLOB NOT NULL,
            feed TEXT, list TEXT, position TEXT, expires INTEGER,
            UNIQUE (family, partition_key, sort_key)
          ) STRICT""",
          // Each of these ends with the sequence, as every index of SQLite does.
          "CREATE INDEX rows_fed ON rows (feed) WHERE feed IS NOT NULL",
          "CREATE INDEX rows_listed ON rows (family, list, position) WHERE list IS NOT NULL",
          "CREATE INDEX rows_expiring ON rows (expires) WHERE expires IS NOT NULL",
          "CREATE TABLE cursors (feed TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT");

  private Schema() {}

  /**
   * Creates the tables of a new file.
   *
   * @throws IllegalStateException when the file was written by a newer Tagalong
   */
  static void prepare(Session session, Path path) throws SQLException {
    session.run("BEGIN IMMEDIATE");
    int found = version(session);
    if (found > VERSION) {
      throw new IllegalStateException(
          "%s was written by a newer Tagalong (schema %d, this one knows %d): start that one, or restore a backup"
              .formatted(path, found, VERSION));
    }
    if (found == 0) {
      for (String table : TABLES) {
        session.run(table);
      }
      session.run("PRAGMA user_version = " + VERSION);
    }
    session.run("COMMIT");
  }

  private static int version(Session session) throws SQLException {
    return session.query("PRAGMA user_version", row -> row.getInt(1)).getFirst();
  }
}
