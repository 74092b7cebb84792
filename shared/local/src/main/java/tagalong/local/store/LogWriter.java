package tagalong.local.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import tagalong.domain.store.Feed;
import tagalong.domain.store.StoreUnavailable;

/**
 * The one writer of the log. What arrives while it waits for the disk is written together next
 * time: callers at once share one transaction and one sync, and each returns after it.
 */
final class LogWriter implements AutoCloseable {
  private static final int ROWS_PER_TRANSACTION = 2_000;
  private static final Job STOP = new Job(0, Set.of(), rows -> 0, new CompletableFuture<>(), true);

  private final DataFile file;
  private final Session session;
  private final Rows rows;
  private final News news;
  private final BlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong transactions = new AtomicLong();
  private final Trouble trouble = new Trouble();
  private final Thread thread;
  private boolean closed;

  LogWriter(DataFile file, Session session, News news) {
    this.file = file;
    this.session = session;
    this.rows = new Rows(session);
    this.news = news;
    this.thread = Thread.ofPlatform().name("log-writer").unstarted(this::write);
  }

  void start() {
    thread.start();
  }

  /**
   * Returns when the step is durable.
   *
   * @param weight how many rows it writes
   * @param wakes what it wakes up
   */
  int written(int weight, Set<Feed> wakes, Step<Integer> step) {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    submit(new Job(weight, wakes, step, done, false));
    try {
      return done.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(file.path() + ": interrupted", interrupted);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof SQLException told
          ? file.unavailable(told)
          : new StoreUnavailable(file.path() + ": " + failure.getCause(), failure);
    }
  }

  /** How many transactions were committed. */
  long transactions() {
    return transactions.get();
  }

  Trouble trouble() {
    return trouble;
  }

  /** Writes what is waiting, then closes. */
  @Override
  public void close() throws SQLException {
    synchronized (waiting) {
      closed = true;
      waiting.add(STOP);
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    session.close();
  }

  private void submit(Job job) {
    synchronized (waiting) {
      if (closed) {
        throw new StoreUnavailable(file.path() + " is closed");
      }
      waiting.add(job);
    }
  }

  private void write() {
    List<Job> batch = next();
    while (!batch.getLast().last) {
      commit(batch);
      batch = next();
    }
    commit(batch);
  }

  /** Waits for a job and takes what has come with it. */
  private List<Job> next() {
    List<Job> batch = new ArrayList<>();
    int weight = 0;
    Job job = taken();
    while (job != null) {
      batch.add(job);
      weight += job.weight;
      job = job.last || weight >= ROWS_PER_TRANSACTION ? null : waiting.poll();
    }
    return batch;
  }

  private Job taken() {
    while (true) {
      try {
        return waiting.take();
      } catch (InterruptedException nobodyEndsItThisWay) {
        // Only close() ends this thread, after everything that waits is written.
      }
    }
  }

  private void commit(List<Job> batch) {
    try {
      List<Integer> results = new ArrayList<>();
      Set<Feed> wakes = EnumSet.noneOf(Feed.class);
      session.begin();
      for (Job job : batch) {
        results.add(job.step.on(rows));
        wakes.addAll(job.wakes);
      }
      session.commit();
      transactions.incrementAndGet();
      trouble.over();
      news.tell(wakes);
      for (int i = 0; i < results.size(); i++) {
        batch.get(i).done.complete(results.get(i));
      }
    } catch (SQLException | RuntimeException | Error failure) {
      // Whatever it was, the callers must hear of it and the thread must live for the next ones.
      session.rollback();
      if (failure instanceof SQLException told) {
        trouble.met(file.told(told));
      }
      batch.forEach(job -> job.done.completeExceptionally(failure));
    }
  }

  private record Job(
      int weight,
      Set<Feed> wakes,
      Step<Integer> step,
      CompletableFuture<Integer> done,
      boolean last) {}
}
