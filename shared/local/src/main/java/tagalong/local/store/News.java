package tagalong.local.store;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tagalong.domain.store.Feed;

/** Tells loops in this process that rows of their feed were committed. */
final class News {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Feed, Long> told = new EnumMap<>(Feed.class);

  void tell(Set<Feed> feeds) {
    if (feeds.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      feeds.forEach(feed -> told.merge(feed, 1L, Long::sum));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** How often there was news of a feed. */
  long count(Feed feed) {
    lock.lock();
    try {
      return told.getOrDefault(feed, 0L);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there was news more often than {@code count}, or until the time is over. */
  void awaitBeyond(Feed feed, long count, Duration time) throws InterruptedException {
    lock.lock();
    try {
      long left = time.toNanos();
      while (told.getOrDefault(feed, 0L) <= count && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
