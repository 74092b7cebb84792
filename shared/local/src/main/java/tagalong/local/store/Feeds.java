package tagalong.local.store;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tagalong.domain.store.Feed;

/**
 * The feeds of the one-process server. Each has one cursor, which is kept with the state, so that
 * it moves in the transaction of what was done with the rows; one loop per feed:
 *
 * <pre>
 * List&lt;Fed&gt; rows = feeds.next(feed, 100);
 * if (rows.isEmpty()) feeds.await(feed, time);
 * else store.inTransaction(() -&gt; { ...; feeds.moveTo(feed, rows.getLast().sequence()); });
 * </pre>
 */
public final class Feeds {
  private final TwoFiles files;
  private final Packer packer;
  private final News news;
  private final Map<Feed, Long> seen = new ConcurrentHashMap<>();

  Feeds(TwoFiles files, Packer packer, News news) {
    this.files = files;
    this.packer = packer;
    this.news = news;
  }

  /**
   * The rows beyond the cursor, in the order in which they were inserted, as they are now; those
   * that were removed since are left out.
   *
   * @param limit at most so many rows
   * @throws UnreadableRow when the first of them cannot be read; one further on ends the list
   */
  public List<Fed> next(Feed feed, int limit) {
    seen.put(feed, news.count(feed));
    long reached = files.readState(rows -> rows.cursor(feed));
    List<Fed> fed = new ArrayList<>();
    for (Packed packed : files.read(feed, rows -> rows.fed(feed, reached, limit))) {
      try {
        fed.add(new Fed(packed.sequence(), packer.unpack(packed)));
      } catch (IllegalArgumentException | UncheckedIOException unreadable) {
        if (fed.isEmpty()) {
          throw new UnreadableRow(packed.sequence(), Packer.keyOf(packed), unreadable);
        }
        return fed;
      }
    }
    return fed;
  }

  /**
   * Says that all rows of a feed up to a sequence are done with. Part of the transaction of this
   * thread, if it is in one. A cursor never goes back.
   */
  public void moveTo(Feed feed, long sequence) {
    files.writeState(
        Set.of(),
        rows -> {
          rows.moveTo(feed, sequence);
          return sequence;
        },
        moved -> true);
  }

  /** How many rows lie beyond the cursor. */
  public long behind(Feed feed) {
    long reached = files.readState(rows -> rows.cursor(feed));
    return files.read(feed, rows -> rows.countFed(feed, reached));
  }

  /**
   * How many rows of each feed lie beyond its cursor. Never all zeros while something is in flight,
   * even where reactions append to the log: the state is read first, at one moment. What is done by
   * then has left its traces in that state or, if it appended before its cursor moved, in the log,
   * which loses nothing and is read after it.
   */
  public Map<Feed, Long> lag() {
    Map<Feed, Long> lag = new EnumMap<>(Feed.class);
    for (Rows.Standing standing : files.readState(Rows::standings)) {
      Feed feed = standing.feed();
      lag.put(
          feed,
          TwoFiles.isLog(feed)
              ? files.read(feed, rows -> rows.countFed(feed, standing.reached()))
              : Long.valueOf(standing.behind()));
    }
    return lag;
  }

  /**
   * Returns as soon as a row of the feed was inserted since the last {@link #next} of it began, at
   * the latest after {@code time}. Insertions by other processes are not noticed before that.
   */
  public void await(Feed feed, Duration time) throws InterruptedException {
    news.awaitBeyond(feed, seen.getOrDefault(feed, 0L), time);
  }
}
