package tagalong.domain.store;

import java.util.List;
import java.util.Optional;

/**
 * The one store port. Reads of rows are strongly consistent; every call may throw {@link
 * StoreUnavailable}, after which a write may or may not have happened and is safe to repeat.
 */
public interface Store {
  Optional<Row> get(Key key);

  /** Those of many rows that there are, in the order of their keys, each read as by itself. */
  default List<Row> getAll(List<Key> keys) {
    return keys.stream().flatMap(key -> get(key).stream()).toList();
  }

  /** The rows of a span, in the order it asks for. */
  List<Row> range(Span span);

  /**
   * The rows of a list that crosses partitions, latest position first, a moment behind the rows
   * themselves.
   *
   * @param skip how many rows to pass over
   * @param limit at most so many rows
   */
  List<Row> list(Family family, String list, int skip, int limit);

  /**
   * Adds rows and returns when they are durable. Rows that exist already are left as they are.
   *
   * @throws TooLarge when one does not fit, as {@link Commits} says; none is added then
   */
  void append(List<Row> rows);

  /**
   * Writes all or nothing. At most {@link #WRITES_PER_COMMIT} writes, each to another row.
   *
   * @throws TooLarge when a row or all of them together do not fit, as {@link Commits} says
   */
  Outcome commit(List<Write> writes);

  int WRITES_PER_COMMIT = 90;
}
