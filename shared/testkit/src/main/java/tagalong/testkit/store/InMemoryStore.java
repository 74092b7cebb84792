package tagalong.testkit.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tagalong.domain.store.Commits;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;
import tagalong.wire.row.RowJson;

/**
 * A store that lives as long as a test. Contents go through their written form, as on the real
 * engines.
 */
public final class InMemoryStore implements WholeStore {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::family)
          .thenComparing(Key::partition, InMemoryStore::byCodePoints)
          .thenComparing(Key::sort, InMemoryStore::byCodePoints);

  private static final RowJson JSON = new RowJson();
  private final NavigableMap<Key, Row> rows = new TreeMap<>(ORDER);
  private final Map<Feed, List<Row>> fed = new TreeMap<>();

  /**
   * The order of code points is that of UTF-16 but for surrogates, which stand for the highest
   * ones.
   */
  private static int byCodePoints(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  @Override
  public synchronized Optional<Row> get(Key key) {
    return Optional.ofNullable(rows.get(key));
  }

  @Override
  public synchronized List<Row> range(Span span) {
    List<Row> found = new ArrayList<>();
    String from = span.prefix().isEmpty() ? "\u0000" : span.prefix();
    for (Row row : rows.tailMap(new Key(span.family(), span.partition(), from)).values()) {
      if (row.key().family() != span.family()
          || !row.key().partition().equals(span.partition())
          || !row.key().sort().startsWith(span.prefix())) {
        break;
      }
      found.add(row);
    }
    Comparator<String> ascending = InMemoryStore::byCodePoints;
    Comparator<String> order = span.descending() ? ascending.reversed() : ascending;
    return (span.descending() ? found.reversed() : found)
        .stream()
            .filter(
                row ->
                    span.after()
                        .filter(after -> order.compare(row.key().sort(), after) <= 0)
                        .isEmpty())
            .limit(span.limit())
            .toList();
  }

  @Override
  public synchronized List<Row> list(Family family, String list, int skip, int limit) {
    return rows.values().stream()
        .filter(row -> row.key().family() == family)
        .filter(row -> row.listing().map(Listing::list).filter(list::equals).isPresent())
        .sorted(
            Comparator.comparing((Row row) -> row.listing().orElseThrow().position()).reversed())
        .skip(skip)
        .limit(limit)
        .toList();
  }

  /** One row a page, so that nobody relies on more; each as of the beginning. */
  @Override
  public void scan(Family family, String prefix, Consumer<List<Row>> pages) {
    all(family).stream()
        .filter(row -> row.key().partition().startsWith(prefix))
        .forEach(row -> pages.accept(List.of(row)));
  }

  @Override
  public synchronized void append(List<Row> added) {
    Commits.checkAppended(added, this::size);
    added.stream().filter(row -> !rows.containsKey(row.key())).forEach(row -> insert(row));
  }

  @Override
  public synchronized Outcome commit(List<Write> writes) {
    Commits.check(writes, this::size);
    Set<Key> refused = new HashSet<>();
    writes.stream().filter(write -> !holds(write)).map(Write::key).forEach(refused::add);
    if (!refused.isEmpty()) {
      return new Outcome.Refused(refused);
    }
    writes.forEach(this::apply);
    return new Outcome.Committed();
  }

  /** Every row that was inserted for a feed so far, in order. */
  public synchronized List<Row> fed(Feed feed) {
    return List.copyOf(fed.getOrDefault(feed, List.of()));
  }

  /** Every row of a family. */
  public synchronized List<Row> all(Family family) {
    return rows.values().stream().filter(row -> row.key().family() == family).toList();
  }

  /** Every row there is. */
  public synchronized List<Row> everything() {
    return List.copyOf(rows.values());
  }

  private boolean holds(Write write) {
    Row now = rows.get(write.key());
    return switch (write) {
      case Write.Insert insert -> now == null;
      case Write.Update update -> now != null && now.version() == update.row().version();
      case Write.Put put -> true;
      case Write.Remove remove -> now != null && now.version() == remove.version();
    };
  }

  private void apply(Write write) {
    switch (write) {
      case Write.Insert insert -> insert(insert.row());
      case Write.Update update -> replace(update.row());
      case Write.Put put -> put(put.row());
      case Write.Remove remove -> rows.remove(remove.key());
    }
  }

  private void put(Row row) {
    Row now = rows.get(row.key());
    if (now == null) {
      insert(row);
    } else {
      replace(row.atVersion(now.version()));
    }
  }

  private void insert(Row row) {
    Row stored = written(row.atVersion(1));
    rows.put(row.key(), stored);
    row.feed().ifPresent(feed -> fed.computeIfAbsent(feed, f -> new ArrayList<>()).add(stored));
  }

  private void replace(Row row) {
    rows.put(row.key(), written(row.atVersion(row.version() + 1)));
  }

  private int size(Row row) {
    return JSON.write(row.content()).length;
  }

  private Row written(Row row) {
    return row.holding(JSON.read(JSON.kind(row.content()), JSON.write(row.content())));
  }
}
