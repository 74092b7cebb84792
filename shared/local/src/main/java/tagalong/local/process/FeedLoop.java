package tagalong.local.process;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.local.store.Fed;
import tagalong.local.store.Feeds;
import tagalong.local.store.SqliteStore;

/**
 * Brings one feed to what it wakes up, batch by batch. A failed batch is brought again after a
 * pause; whoever is woken sets aside what fails for good.
 */
final class FeedLoop implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(FeedLoop.class.getName());

  private final SqliteStore store;
  private final Feeds feeds;
  private final Feed feed;
  private final int batch;
  private final boolean together;
  private final Consumer<List<Row>> woken;

  /**
   * @param together whether a batch and its cursor are one transaction; without it the cursor moves
   *     after the batch
   */
  FeedLoop(SqliteStore store, Feed feed, int batch, boolean together, Consumer<List<Row>> woken) {
    this.store = store;
    this.feeds = store.feeds();
    this.feed = feed;
    this.batch = batch;
    this.together = together;
    this.woken = woken;
  }

  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        next();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void next() throws InterruptedException {
    try {
      List<Fed> fed = feeds.next(feed, batch);
      if (fed.isEmpty()) {
        feeds.await(feed, PATIENCE);
      } else {
        bring(fed);
      }
    } catch (RuntimeException problem) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      LOG.log(
          System.Logger.Level.ERROR,
          "the feed of " + feed + " goes on in a moment: " + problem,
          problem);
      Thread.sleep(PAUSE);
    }
  }

  private void bring(List<Fed> fed) {
    List<Row> rows = fed.stream().map(Fed::row).toList();
    long last = fed.getLast().sequence();
    if (together) {
      store.inTransaction(
          () -> {
            woken.accept(rows);
            feeds.moveTo(feed, last);
          });
    } else {
      woken.accept(rows);
      feeds.moveTo(feed, last);
    }
  }
}
