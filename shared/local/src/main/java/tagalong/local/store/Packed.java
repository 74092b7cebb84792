package tagalong.local.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row as it stands in a file, its columns in the order of {@link Rows#COLUMNS}. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never kept
record Packed(
    long sequence,
    String family,
    String partition,
    String sort,
    long version,
    String kind,
    byte[] content,
    @Nullable String feed,
    @Nullable String list,
    @Nullable String position,
    @Nullable Long expires) {

  static Packed from(ResultSet row) throws SQLException {
    Number expires = (Number) row.getObject(11);
    return new Packed(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getBytes(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        expires == null ? null : expires.longValue());
  }
}
