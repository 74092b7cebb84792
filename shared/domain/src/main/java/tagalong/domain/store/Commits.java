package tagalong.domain.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every commit must keep to, on either engine. */
public final class Commits {
  private Commits() {}

  /**
   * Checks a commit before anything is written.
   *
   * @throws IllegalArgumentException when there are more than {@link Store#WRITES_PER_COMMIT}
   *     writes, when two of them concern the same row, or when one concerns the log, which is only
   *     appended to
   */
  public static void check(List<Write> writes) {
    if (writes.size() > Store.WRITES_PER_COMMIT) {
      throw new IllegalArgumentException(
          "a commit holds at most " + Store.WRITES_PER_COMMIT + " writes, not " + writes.size());
    }
    Set<Key> keys = HashSet.newHashSet(writes.size());
    for (Write write : writes) {
      if (!keys.add(write.key())) {
        throw new IllegalArgumentException("two writes of one commit concern " + write.key());
      }
      if (write.key().family() == Family.EVENTS) {
        throw new IllegalArgumentException("the log is only appended to: " + write.key());
      }
    }
  }
}
