package tagalong.local.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** The writes of one commit, packed before anybody has to wait for them. */
record Committing(List<Condition> conditions, Set<Feed> wakes) implements Step<Outcome> {
  static Committing of(List<Write> writes, PackedOnce rows) {
    Set<Feed> wakes = EnumSet.noneOf(Feed.class);
    for (Write write : writes) {
      switch (write) {
        case Write.Insert(Row row) -> row.feed().ifPresent(wakes::add);
        case Write.Put(Row row) -> row.feed().ifPresent(wakes::add);
        case Write.Update _, Write.Remove _ -> {}
      }
    }
    return new Committing(
        writes.stream().map(write -> new Condition(write.key(), step(write, rows))).toList(),
        wakes);
  }

  /** Tries every write, so that all that are refused can be named. */
  @Override
  public Outcome on(Rows rows) throws SQLException {
    Set<Key> refused = new HashSet<>();
    for (Condition condition : conditions) {
      if (!condition.step.on(rows)) {
        refused.add(condition.key);
      }
    }
    return refused.isEmpty() ? new Outcome.Committed() : new Outcome.Refused(refused);
  }

  private static Step<Boolean> step(Write write, PackedOnce rows) {
    return switch (write) {
      case Write.Insert(Row row) -> {
        Packed packed = rows.pack(row);
        yield into -> into.insert(packed);
      }
      case Write.Update(Row row) -> {
        Packed packed = rows.pack(row);
        yield into -> into.update(packed);
      }
      case Write.Put(Row row) -> {
        Packed packed = rows.pack(row);
        yield into -> {
          into.put(packed);
          return true;
        };
      }
      case Write.Remove(Key key, long version) -> into -> into.remove(key, version);
    };
  }

  /**
   * One write.
   *
   * @param step false when it is refused
   */
  record Condition(Key key, Step<Boolean> step) {}
}
