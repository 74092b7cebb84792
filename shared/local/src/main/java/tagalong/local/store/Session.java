package tagalong.local.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/** One connection and the statements it has prepared. Used by one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Runs a statement that is not worth keeping. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many rows the statement changed. */
  int update(String sql, @Nullable Object... parameters) throws SQLException {
    return bound(sql, parameters).executeUpdate();
  }

  <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... parameters)
      throws SQLException {
    try (ResultSet rows = bound(sql, parameters).executeQuery()) {
      List<T> results = new ArrayList<>();
      while (rows.next()) {
        results.add(reading.from(rows));
      }
      return results;
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  void limit(TimeLimit limit) throws SQLException {
    ProgressHandler.setHandler(connection, TimeLimit.STEPS, limit);
  }

  /** Begins to write at once, so that nobody else can get in between what is read and written. */
  void begin() throws SQLException {
    run("BEGIN IMMEDIATE");
  }

  void commit() throws SQLException {
    try {
      run("COMMIT");
    } catch (SQLException failure) {
      rollback();
      throw failure;
    }
  }

  void rollback() {
    try {
      run("ROLLBACK");
    } catch (SQLException nothingToUndo) {
      // After a full disk or a failed read SQLite has undone everything by itself.
    }
  }

  /** Closes what it prepared, too. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Closes because of a failure, which it keeps in front of a second one. */
  void closeAfter(Exception failure) {
    try {
      close();
    } catch (SQLException second) {
      failure.addSuppressed(second);
    }
  }

  /** How one row of a result is read. */
  @FunctionalInterface
  interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }
}
