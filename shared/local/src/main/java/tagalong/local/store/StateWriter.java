package tagalong.local.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tagalong.domain.store.Feed;
import tagalong.domain.store.StoreUnavailable;

/**
 * The one writer of the state: one transaction at a time, of the thread that holds the lock. What
 * is begun inside a transaction is part of it, and can be undone without it.
 */
final class StateWriter implements AutoCloseable {
  private final DataFile file;
  private final Session session;
  private final Rows rows;
  private final News news;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Feed> woken = EnumSet.noneOf(Feed.class);
  private final Trouble trouble = new Trouble();
  private int depth;
  private boolean broken;

  StateWriter(DataFile file, Session session, News news) {
    this.file = file;
    this.session = session;
    this.rows = new Rows(session);
    this.news = news;
  }

  /** Whether this thread is inside a transaction. */
  boolean isMine() {
    return lock.isHeldByCurrentThread();
  }

  /** Reads inside the transaction of this thread. */
  <T> T read(Step<T> step) {
    try {
      return step.on(rows);
    } catch (SQLException failure) {
      broken = true;
      throw file.unavailable(failure);
    }
  }

  /**
   * Does all of a step or, when it throws or its result is not to be kept, nothing.
   *
   * @param wakes what is told when it is durable
   */
  <T> T atomically(Set<Feed> wakes, Step<T> step, Predicate<T> keeps) {
    lock.lock();
    try {
      return bracketed(step, keeps, wakes);
    } catch (SQLException failure) {
      trouble.met(file.told(failure));
      throw file.unavailable(failure);
    } finally {
      lock.unlock();
    }
  }

  Trouble trouble() {
    return trouble;
  }

  private <T> T bracketed(Step<T> step, Predicate<T> keeps, Set<Feed> wakes) throws SQLException {
    begin();
    woken.addAll(wakes);
    boolean kept = false;
    try {
      T result = step.on(rows);
      kept = keeps.test(result);
      return result;
    } catch (SQLException failure) {
      broken = true;
      throw failure;
    } finally {
      end(kept);
    }
  }

  private void begin() throws SQLException {
    if (broken) {
      throw failedBefore();
    }
    if (depth == 0) {
      session.begin();
    } else {
      session.run("SAVEPOINT part");
    }
    depth++;
  }

  private void end(boolean kept) throws SQLException {
    depth--;
    if (depth == 0) {
      endAll(kept);
    } else if (!broken) {
      if (!kept) {
        session.run("ROLLBACK TO part");
      }
      session.run("RELEASE part");
    }
  }

  private void endAll(boolean kept) throws SQLException {
    boolean failed = broken;
    Set<Feed> wakes = EnumSet.copyOf(woken);
    broken = false;
    woken.clear();
    if (kept && !failed) {
      session.commit();
      trouble.over();
      news.tell(wakes);
    } else {
      session.rollback();
      if (kept) {
        throw failedBefore();
      }
    }
  }

  /** After a failure SQLite may have undone everything; what came next would stand alone. */
  private StoreUnavailable failedBefore() {
    return new StoreUnavailable(file.path() + ": a part of this transaction has failed");
  }

  /** Waits for the transaction that is under way. */
  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      session.close();
    } finally {
      lock.unlock();
    }
  }
}
