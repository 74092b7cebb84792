package tagalong.local.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.local.store.Fed;
import tagalong.local.store.Feeds;
import tagalong.local.store.SqliteStore;
import tagalong.local.store.UnreadableRow;

/**
 * Brings one feed to what it wakes up, batch by batch. A failed batch is brought again after a
 * pause; whoever is woken sets aside what fails for good.
 */
final class FeedLoop implements Runnable {
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(FeedLoop.class.getName());

  private final SqliteStore store;
  private final Feeds feeds;
  private final Feed feed;
  private final int batch;
  private final boolean together;
  private final Consumer<List<Row>> woken;
  private final BiConsumer<Key, RuntimeException> aside;
  private final CountDownLatch stop;
  private String told = "";
  private boolean stopped;

  /**
   * @param together whether a batch and its cursor are one transaction; without it the cursor moves
   *     after the batch
   * @param aside puts aside a row that cannot be read
   */
  FeedLoop(
      SqliteStore store,
      Feed feed,
      int batch,
      boolean together,
      Consumer<List<Row>> woken,
      BiConsumer<Key, RuntimeException> aside,
      CountDownLatch stop) {
    this.store = store;
    this.feeds = store.feeds();
    this.feed = feed;
    this.batch = batch;
    this.together = together;
    this.woken = woken;
    this.aside = aside;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      while (!stopped && stop.getCount() > 0) {
        next();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void next() throws InterruptedException {
    try {
      step();
    } catch (StoreUnavailable unavailable) {
      pause(String.valueOf(unavailable.getMessage()), Optional.empty());
    } catch (RuntimeException problem) {
      pause(problem.toString(), Optional.of(problem));
    }
  }

  private void step() throws InterruptedException {
    try {
      List<Fed> fed = feeds.next(feed, batch);
      if (fed.isEmpty()) {
        feeds.await(feed, PATIENCE);
      } else {
        bring(fed);
        told = "";
      }
    } catch (UnreadableRow unreadable) {
      LOG.log(System.Logger.Level.ERROR, "Put aside: " + unreadable.key(), unreadable);
      aside.accept(unreadable.key(), unreadable);
      feeds.moveTo(feed, unreadable.sequence());
    }
  }

  /** The same problem is told once: while a disk is full it comes back each second. */
  private void pause(String problem, Optional<RuntimeException> unforeseen)
      throws InterruptedException {
    if (!problem.equals(told)) {
      told = problem;
      String text = "the feed of " + feed + " goes on in a moment: " + problem;
      unforeseen.ifPresentOrElse(
          cause -> LOG.log(System.Logger.Level.ERROR, text, cause),
          () -> LOG.log(System.Logger.Level.WARNING, text));
    }
    stopped = stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
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
