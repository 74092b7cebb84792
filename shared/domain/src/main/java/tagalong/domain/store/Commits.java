package tagalong.domain.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What every commit and every appended row must keep to, on either engine. */
public final class Commits {
  /** The largest row, in bytes as it is stored. */
  public static final int LARGEST_ROW = 256 * 1024;

  /**
   * The largest row of the log, in bytes as it is stored. An event is stored once more, with what
   * was found out about it, and that must fit into a row.
   */
  public static final int LARGEST_EVENT = 224 * 1024;

  /** The largest commit, in bytes as its rows are stored. */
  public static final int LARGEST_COMMIT = 3 * 1024 * 1024;

  private Commits() {}

  /**
   * Checks a commit before anything is written.
   *
   * @param stored how many bytes the content of a row takes as it is stored
   * @throws TooLarge when a row is larger than {@link #LARGEST_ROW}, or all of them than {@link
   *     #LARGEST_COMMIT}
   * @throws IllegalArgumentException when there are more than {@link Store#WRITES_PER_COMMIT}
   *     writes, when two of them concern the same row, or when one concerns the log, which is only
   *     appended to
   */
  public static void check(List<Write> writes, ToIntFunction<Row> stored) {
    if (writes.size() > Store.WRITES_PER_COMMIT) {
      throw new IllegalArgumentException(
          "a commit holds at most " + Store.WRITES_PER_COMMIT + " writes, not " + writes.size());
    }
    Set<Key> keys = HashSet.newHashSet(writes.size());
    long size = 0;
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("two writes of one commit concern " + write.key());
      }
      if (write.key().family() == Family.EVENTS) {
        throw new IllegalArgumentException("the log is only appended to: " + write.key());
      }
      size += sizeOf(write, stored);
    }
    if (size > LARGEST_COMMIT) {
      throw new TooLarge(
          "a commit holds at most " + LARGEST_COMMIT + " bytes, not " + size, Set.of());
    }
  }

  /**
   * Checks rows that are to be appended, before any is.
   *
   * @param stored how many bytes the content of a row takes as it is stored
   * @throws TooLarge naming all rows that are larger than {@link #LARGEST_ROW} or, in the log, than
   *     {@link #LARGEST_EVENT}
   */
  public static void checkAppended(List<Row> rows, ToIntFunction<Row> stored) {
    Set<Key> tooLarge = new HashSet<>();
    for (Row row : rows) {
      if (sizeOf(row, stored) > largest(row.key().family())) {
        tooLarge.add(row.key());
      }
    }
    if (!tooLarge.isEmpty()) {
      throw new TooLarge("too large to be stored: " + tooLarge, tooLarge);
    }
  }

  private static int largest(Family family) {
    return family == Family.EVENTS ? LARGEST_EVENT : LARGEST_ROW;
  }

  private static long sizeOf(Write write, ToIntFunction<Row> stored) {
    return switch (write) {
      case Write.Insert(Row row) -> checked(row, stored);
      case Write.Update(Row row) -> checked(row, stored);
      case Write.Put(Row row) -> checked(row, stored);
      case Write.Remove(Key key, long version) -> sizeOf(key);
    };
  }

  private static long checked(Row row, ToIntFunction<Row> stored) {
    long size = sizeOf(row, stored);
    if (size > LARGEST_ROW) {
      throw new TooLarge(
          "a row holds at most %d bytes, not %d: %s".formatted(LARGEST_ROW, size, row.key()),
          Set.of(row.key()));
    }
    return size;
  }

  private static long sizeOf(Row row, ToIntFunction<Row> stored) {
    return sizeOf(row.key()) + stored.applyAsInt(row);
  }

  private static long sizeOf(Key key) {
    return key.partition().getBytes(StandardCharsets.UTF_8).length
        + (long) key.sort().getBytes(StandardCharsets.UTF_8).length;
  }
}
