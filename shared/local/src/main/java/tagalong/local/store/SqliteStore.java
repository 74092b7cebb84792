package tagalong.local.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tagalong.domain.store.Commits;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;

/**
 * The store on one machine: two SQLite files in one directory. {@code log.db} holds the events, and
 * appends to it wait for nothing else; {@code state.db} holds the rest, and the cursors of the
 * feeds.
 */
public final class SqliteStore implements WholeStore, AutoCloseable {
  private static final Duration LONGEST_READ = Duration.ofSeconds(10);
  private static final int ROWS_PER_JOB = 1_000;
  private static final int ROWS_PER_PAGE = 500;

  private final Packer packer = new Packer();
  private final TwoFiles files;
  private final Feeds feeds;

  /**
   * Opens the store and creates what is missing.
   *
   * @throws IllegalStateException when a file is damaged, cannot be opened, or was written by a
   *     newer Tagalong
   */
  public static SqliteStore open(Path directory) {
    return new SqliteStore(directory, LONGEST_READ);
  }

  SqliteStore(Path directory, Duration longestRead) {
    News news = new News();
    this.files = new TwoFiles(directory, longestRead, news);
    this.feeds = new Feeds(files, packer, news);
  }

  public Feeds feeds() {
    return feeds;
  }

  @Override
  public Optional<Row> get(Key key) {
    return unpacked(files.read(key.family(), rows -> rows.get(key))).stream().findFirst();
  }

  @Override
  public List<Row> range(Span span) {
    return unpacked(files.read(span.family(), rows -> rows.range(span)));
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return unpacked(files.read(family, rows -> rows.list(family, list, skip, limit)));
  }

  /** In the order of the keys, each page as of a moment of its own. */
  @Override
  public void scan(Family family, String prefix, Consumer<List<Row>> pages) {
    Key beginning = new Key(family, prefix.isEmpty() ? "\u0000" : prefix, "\u0000");
    for (List<Row> page = page(beginning, prefix); !page.isEmpty(); ) {
      pages.accept(page);
      page = page(page.getLast().key(), prefix);
    }
  }

  /** Events first, then the others; each part is written whole or not at all. */
  @Override
  public void append(List<Row> rows) {
    PackedOnce packed = new PackedOnce(packer);
    Commits.checkAppended(rows, packed::size);
    Map<Boolean, List<Row>> parts =
        rows.stream().collect(Collectors.partitioningBy(row -> TwoFiles.isLog(row.key().family())));
    List<Row> events = parts.getOrDefault(true, List.of());
    for (int from = 0; from < events.size(); from += ROWS_PER_JOB) {
      List<Row> part = events.subList(from, Math.min(from + ROWS_PER_JOB, events.size()));
      files.writeLog(part.size(), feedsOf(part), inserting(part, packed));
    }
    List<Row> others = parts.getOrDefault(false, List.of());
    if (!others.isEmpty()) {
      files.writeState(feedsOf(others), inserting(others, packed), inserted -> true);
    }
  }

  @Override
  public Outcome commit(List<Write> writes) {
    PackedOnce packed = new PackedOnce(packer);
    Commits.check(writes, packed::size);
    Committing committing = Committing.of(writes, packed);
    return files.writeState(
        committing.wakes(), committing, outcome -> outcome instanceof Outcome.Committed);
  }

  /**
   * Makes the commits, reads and moved cursors of this thread one transaction. A refused commit
   * undoes only itself; an exception undoes everything. Events appended meanwhile are durable at
   * once and stay. Other threads' commits wait.
   *
   * @throws StoreUnavailable also when a part had failed with it and was caught inside
   */
  public <T> T inTransaction(Supplier<T> work) {
    return files.writeState(Set.of(), rows -> work.get(), result -> true);
  }

  /** As with a supplier, without a result. */
  public void inTransaction(Runnable work) {
    files.writeState(
        Set.of(),
        rows -> {
          work.run();
          return true;
        },
        result -> true);
  }

  /**
   * Removes rows that have expired; those that a feed has still to deliver stay until then.
   *
   * @param limit at most so many
   * @return how many were removed; less than {@code limit} when none are left
   */
  public int removeExpired(Instant now, int limit) {
    List<Rows.Standing> delivered = files.readState(Rows::standings);
    Step<Integer> state = rows -> rows.removeExpired(now, delivered, limit);
    int removed = files.writeState(Set.of(), state, result -> true);
    int left = limit - removed;
    Step<Integer> log = rows -> rows.removeExpired(now, delivered, left);
    return left == 0 ? removed : removed + files.writeLog(left, Set.of(), log);
  }

  /**
   * What keeps the store from writing, in a sentence for people: a full disk, for example. Where a
   * write has failed it is tried once more; empty when nothing does.
   */
  public Optional<String> trouble() {
    return files.trouble();
  }

  /** How many transactions of the log were committed. */
  long logTransactions() {
    return files.logTransactions();
  }

  /** Waits for what is under way; what is begun later finds the store unavailable. */
  @Override
  public void close() {
    try {
      files.close();
    } catch (SQLException failure) {
      throw new StoreUnavailable("the store did not close well", failure);
    }
  }

  private List<Row> page(Key after, String prefix) {
    return unpacked(files.read(after.family(), rows -> rows.scan(after, prefix, ROWS_PER_PAGE)));
  }

  private List<Row> unpacked(List<Packed> rows) {
    return rows.stream().map(packer::unpack).toList();
  }

  private static Step<Integer> inserting(List<Row> rows, PackedOnce packed) {
    return into -> {
      int inserted = 0;
      for (Row row : rows) {
        inserted += into.insert(packed.pack(row)) ? 1 : 0;
      }
      return inserted;
    };
  }

  private static Set<Feed> feedsOf(List<Row> rows) {
    Set<Feed> feeds = EnumSet.noneOf(Feed.class);
    rows.forEach(row -> row.feed().ifPresent(feeds::add));
    return feeds;
  }
}
