package tagalong.local.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Span;

/**
 * The statements about rows and cursors, over one session. Text compares by its UTF-8 bytes, which
 * is the order of code points. Partial indexes are named, so that no statistics are needed and no
 * plan can change.
 */
final class Rows {
  static final String COLUMNS =
      "sequence, family, partition_key, sort_key, version, kind, content, feed, list, position, expires";

  private static final String THIS_ROW = " family = ? AND partition_key = ? AND sort_key = ?";
  private static final String GET = "SELECT " + COLUMNS + " FROM rows WHERE" + THIS_ROW;
  private static final String LIST =
      "SELECT "
          + COLUMNS
          + " FROM rows INDEXED BY rows_listed WHERE family = ? AND list = ?"
          + " ORDER BY position DESC, sequence DESC LIMIT ? OFFSET ?";
  // The bound below is one comparison of both columns, so that each page begins where it stands.
  private static final String SCAN =
      "SELECT "
          + COLUMNS
          + " FROM rows WHERE family = ? AND (partition_key, sort_key) > (?, ?)%s"
          + " ORDER BY partition_key, sort_key LIMIT ?";
  private static final String INSERT =
      "INSERT INTO rows (family, partition_key, sort_key, kind, content, feed, list, position, expires, version)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (family, partition_key, sort_key) DO ";
  private static final String IF_ABSENT = INSERT + "NOTHING";
  // The feed stays what it was: only an insertion wakes anybody.
  private static final String PUT =
      INSERT
          + "UPDATE SET version = version + 1, kind = excluded.kind, content = excluded.content,"
          + " list = excluded.list, position = excluded.position, expires = excluded.expires";
  private static final String UPDATE =
      "UPDATE rows SET version = version + 1, kind = ?, content = ?, list = ?, position = ?, expires = ?"
          + " WHERE"
          + THIS_ROW
          + " AND version = ?";
  private static final String REMOVE = "DELETE FROM rows WHERE" + THIS_ROW + " AND version = ?";
  private static final String EXPIRE =
      "DELETE FROM rows WHERE sequence IN (SELECT sequence FROM rows INDEXED BY rows_expiring"
          + " WHERE expires <= ? AND feed IS ? AND sequence <= ? LIMIT ?)";
  private static final String BEYOND =
      " FROM rows INDEXED BY rows_fed WHERE feed = ? AND sequence > ?";
  private static final String FED = "SELECT " + COLUMNS + BEYOND + " ORDER BY sequence LIMIT ?";
  private static final String COUNT = "SELECT count(*)" + BEYOND;
  private static final String CURSOR = "SELECT sequence FROM cursors WHERE feed = ?";
  private static final String MOVE =
      "INSERT INTO cursors (feed, sequence) VALUES (?, ?) ON CONFLICT (feed) DO"
          + " UPDATE SET sequence = max(sequence, excluded.sequence)";
  // One statement sees one moment.
  private static final String STANDINGS =
      "WITH feeds AS (SELECT column1 AS name, coalesce(sequence, 0) AS reached FROM (VALUES "
          + Arrays.stream(Feed.values())
              .map(feed -> "('" + feed + "')")
              .collect(Collectors.joining(", "))
          + ") LEFT JOIN cursors ON feed = column1)"
          + " SELECT name, reached, (SELECT count(*) FROM rows INDEXED BY rows_fed"
          + " WHERE feed = name AND sequence > reached) FROM feeds";

  private final Session session;

  Rows(Session session) {
    this.session = session;
  }

  List<Packed> get(Key key) throws SQLException {
    return session.query(GET, Packed::from, key.family().name(), key.partition(), key.sort());
  }

  List<Packed> range(Span span) throws SQLException {
    Slice slice = Slice.of(span);
    return session.query(
        "SELECT " + COLUMNS + " FROM rows WHERE " + slice.condition(),
        Packed::from,
        slice.parameters().toArray());
  }

  List<Packed> list(Family family, String list, int skip, int limit) throws SQLException {
    return session.query(LIST, Packed::from, family.name(), list, limit, skip);
  }

  /** The rows after a key whose partitions begin with a prefix, in the order of their keys. */
  List<Packed> scan(Key after, String prefix, int limit) throws SQLException {
    List<Object> parameters =
        new ArrayList<>(List.of(after.family().name(), after.partition(), after.sort()));
    Optional<String> end = Slice.beyond(prefix);
    end.ifPresent(parameters::add);
    parameters.add(limit);
    String bound = end.isPresent() ? " AND partition_key < ?" : "";
    return session.query(SCAN.formatted(bound), Packed::from, parameters.toArray());
  }

  /** False when there is such a row already. */
  boolean insert(Packed row) throws SQLException {
    return session.update(IF_ABSENT, inserted(row)) > 0;
  }

  void put(Packed row) throws SQLException {
    session.update(PUT, inserted(row));
  }

  /** False when there is no row of that version. */
  boolean update(Packed row) throws SQLException {
    return session.update(
            UPDATE,
            row.kind(),
            row.content(),
            row.list(),
            row.position(),
            row.expires(),
            row.family(),
            row.partition(),
            row.sort(),
            row.version())
        > 0;
  }

  /** False when there is no row of that version. */
  boolean remove(Key key, long version) throws SQLException {
    return session.update(REMOVE, key.family().name(), key.partition(), key.sort(), version) > 0;
  }

  /**
   * Removes what has expired and was delivered.
   *
   * @param delivered how far each feed has come
   * @return how many were removed
   */
  int removeExpired(Instant now, List<Standing> delivered, int limit) throws SQLException {
    long second = now.getEpochSecond();
    int removed = session.update(EXPIRE, second, null, Long.MAX_VALUE, limit);
    for (Standing feed : delivered) {
      removed +=
          session.update(EXPIRE, second, feed.feed().name(), feed.reached(), limit - removed);
    }
    return removed;
  }

  List<Packed> fed(Feed feed, long beyond, int limit) throws SQLException {
    return session.query(FED, Packed::from, feed.name(), beyond, limit);
  }

  long countFed(Feed feed, long beyond) throws SQLException {
    return session.query(COUNT, row -> row.getLong(1), feed.name(), beyond).getFirst();
  }

  long cursor(Feed feed) throws SQLException {
    return session.query(CURSOR, row -> row.getLong(1), feed.name()).stream()
        .findFirst()
        .orElse(0L);
  }

  /** The sequence of the row that was inserted last; 0 when there never was one. */
  long lastSequence() throws SQLException {
    return session
        .query("SELECT seq FROM sqlite_sequence WHERE name = 'rows'", row -> row.getLong(1))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  void moveTo(Feed feed, long sequence) throws SQLException {
    session.update(MOVE, feed.name(), sequence);
  }

  /** How far each feed has come, and how many rows of this file lie beyond; all at one moment. */
  List<Standing> standings() throws SQLException {
    return session.query(
        STANDINGS,
        row -> new Standing(Feed.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)));
  }

  private static @Nullable Object[] inserted(Packed row) {
    return new @Nullable Object[] {
      row.family(),
      row.partition(),
      row.sort(),
      row.kind(),
      row.content(),
      row.feed(),
      row.list(),
      row.position(),
      row.expires()
    };
  }

  /**
   * @param reached the last sequence that was delivered
   * @param behind how many rows lie beyond
   */
  record Standing(Feed feed, long reached, long behind) {}
}
