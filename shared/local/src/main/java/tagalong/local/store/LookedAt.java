package tagalong.local.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;

/** The files of a store that somebody else may be writing just then. It is only looked at. */
public final class LookedAt implements WholeStore, AutoCloseable {
  private static final Duration LONGEST_READ = Duration.ofSeconds(30);
  private static final int ROWS_PER_PAGE = 500;
  private final Packer packer = new Packer();
  private final Readers log;
  private final Readers state;

  private LookedAt(Readers log, Readers state) {
    this.log = log;
    this.state = state;
  }

  /**
   * Opens the files that are there already.
   *
   * @throws IllegalStateException when one cannot be read
   */
  public static LookedAt in(Path directory) {
    Readers log = readers(directory.resolve("log.db"));
    try {
      return new LookedAt(log, readers(directory.resolve("state.db")));
    } catch (IllegalStateException unreadable) {
      log.close();
      throw unreadable;
    }
  }

  private static Readers readers(Path file) {
    return new Readers(new DataFile(file), LONGEST_READ);
  }

  @Override
  public Optional<Row> get(Key key) {
    return unpacked(read(key.family(), rows -> rows.get(key))).stream().findFirst();
  }

  @Override
  public List<Row> range(Span span) {
    return unpacked(read(span.family(), rows -> rows.range(span)));
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    return unpacked(read(family, rows -> rows.list(family, list, skip, limit)));
  }

  @Override
  public void scan(Family family, String prefix, Consumer<List<Row>> pages) {
    Key beginning = new Key(family, prefix.isEmpty() ? "\u0000" : prefix, "\u0000");
    for (List<Row> page = page(beginning, prefix); !page.isEmpty(); ) {
      pages.accept(page);
      page = page(page.getLast().key(), prefix);
    }
  }

  @Override
  public void append(List<Row> rows) {
    throw unwritable();
  }

  @Override
  public Outcome commit(List<Write> writes) {
    throw unwritable();
  }

  @Override
  public void close() {
    log.close();
    state.close();
  }

  private List<Row> page(Key after, String prefix) {
    return unpacked(read(after.family(), rows -> rows.scan(after, prefix, ROWS_PER_PAGE)));
  }

  private <T> T read(Family family, Step<T> step) {
    return (TwoFiles.isLog(family) ? log : state).read(step);
  }

  private List<Row> unpacked(List<Packed> rows) {
    return rows.stream().map(packer::unpack).toList();
  }

  private static UnsupportedOperationException unwritable() {
    return new UnsupportedOperationException("these files are only looked at");
  }
}
