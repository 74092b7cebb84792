package tagalong.testkit.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A store that forgets everything: for tests of what stands above the store. */
public final class InMemoryStore implements Store {
  private static final Comparator<String> BY_CODE_POINT =
      (left, right) ->
          java.util.Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::family)
          .thenComparing(Key::partition, BY_CODE_POINT)
          .thenComparing(Key::sort, BY_CODE_POINT);

  private final TreeMap<Key, Row> rows = new TreeMap<>(ORDER);
  private final Map<Feed, List<Row>> fed = new HashMap<>();

  @Override
  public synchronized Optional<Row> get(Key key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized List<Row> range(Span span) {
    Comparator<Row> order = Comparator.comparing(row -> row.key().sort(), BY_CODE_POINT);
    return rowsOf(span.family())
        .filter(row -> row.key().partition().equals(span.partition()))
        .filter(row -> row.key().sort().startsWith(span.prefix()))
        .filter(row -> span.after().filter(after -> !beyond(row, after, span)).isEmpty())
        .sorted(span.descending() ? order.reversed() : order)
        .limit(span.limit())
        .toList();
  }

  @Override
  public synchronized List<Row> list(Family family, String list, int skip, int limit) {
    Comparator<Row> order =
        Comparator.comparing(row -> row.listing().map(Listing::position).orElse(""), BY_CODE_POINT);
    return rowsOf(family)
        .filter(row -> row.listing().filter(place -> place.list().equals(list)).isPresent())
        .sorted(order.reversed())
        .skip(skip)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void append(List<Row> added) {
    added.stream().filter(row -> !rows.containsKey(row.key())).forEach(this::insert);
  }

  @Override
  public synchronized Outcome commit(List<Write> writes) {
    Set<Key> keys = new HashSet<>();
    writes.forEach(write -> keys.add(write.key()));
    if (keys.size() < writes.size() || writes.size() > WRITES_PER_COMMIT) {
      throw new IllegalArgumentException("a commit has at most 90 writes, each to another row");
    }
    List<Key> refused = writes.stream().filter(this::mustNot).map(Write::key).toList();
    if (!refused.isEmpty()) {
      return new Outcome.Refused(Set.copyOf(refused));
    }
    writes.forEach(this::write);
    return new Outcome.Committed();
  }

  /** Every row of a family, in order. */
  public synchronized List<Row> all(Family family) {
    return rowsOf(family).toList();
  }

  /** The rows whose insertion woke a feed, in the order of insertion. */
  public synchronized List<Row> fed(Feed feed) {
    return List.copyOf(fed.getOrDefault(feed, List.of()));
  }

  private boolean mustNot(Write write) {
    long version = Optional.ofNullable(rows.get(write.key())).map(Row::version).orElse(0L);
    return switch (write) {
      case Write.Insert insert -> version != 0;
      case Write.Update(Row row) -> version != row.version();
      case Write.Put put -> false;
      case Write.Remove(Key key, long expected) -> version == 0 || version != expected;
    };
  }

  private void write(Write write) {
    switch (write) {
      case Write.Insert(Row row) -> insert(row);
      case Write.Update(Row row) -> rows.put(row.key(), row.atVersion(row.version() + 1));
      case Write.Put(Row row) -> put(row);
      case Write.Remove(Key key, long version) -> rows.remove(key);
    }
  }

  private void insert(Row row) {
    Row stored = row.atVersion(1);
    rows.put(row.key(), stored);
    row.feed().ifPresent(feed -> fed.computeIfAbsent(feed, any -> new ArrayList<>()).add(stored));
  }

  private void put(Row row) {
    Row before = rows.get(row.key());
    if (before == null) {
      insert(row);
    } else {
      rows.put(row.key(), row.atVersion(before.version() + 1));
    }
  }

  private Stream<Row> rowsOf(Family family) {
    return rows.values().stream().filter(row -> row.key().family() == family);
  }

  private static boolean beyond(Row row, String after, Span span) {
    int order = BY_CODE_POINT.compare(row.key().sort(), after);
    return span.descending() ? order < 0 : order > 0;
  }
}
