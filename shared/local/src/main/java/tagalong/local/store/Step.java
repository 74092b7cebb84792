package tagalong.local.store;

import java.sql.SQLException;

/** Something done with the rows of one file. */
@FunctionalInterface
interface Step<T> {
  T on(Rows rows) throws SQLException;
}
