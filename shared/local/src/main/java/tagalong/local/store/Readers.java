package tagalong.local.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tagalong.domain.store.StoreUnavailable;

/** A few read-only sessions of one file. Each read sees one moment and is limited in time. */
final class Readers implements AutoCloseable {
  private static final int COUNT = 4;

  private final DataFile file;
  private final Duration limit;
  private final BlockingQueue<Reader> free = new ArrayBlockingQueue<>(COUNT);
  private volatile boolean closed;

  Readers(DataFile file, Duration limit) {
    this.file = file;
    this.limit = limit;
    for (int i = 0; i < COUNT; i++) {
      TimeLimit time = new TimeLimit(limit);
      Session session = file.reader(time);
      free.add(new Reader(session, new Rows(session), time));
    }
  }

  <T> T read(Step<T> step) {
    Reader reader = taken();
    try {
      reader.limit.start();
      return step.on(reader.rows);
    } catch (SQLException failure) {
      throw file.unavailable(failure);
    } finally {
      free.add(reader);
    }
  }

  /** Waits for reads that are under way. */
  @Override
  public void close() {
    boolean again = closed;
    closed = true;
    for (int i = 0; i < COUNT && !again; i++) {
      try {
        waited().session.close();
      } catch (SQLException failure) {
        throw file.unavailable(failure);
      }
    }
  }

  private Reader taken() {
    if (closed) {
      throw new StoreUnavailable(file.path() + " is closed");
    }
    return waited();
  }

  private Reader waited() {
    try {
      Reader reader = free.poll(limit.toMillis() + 1_000, TimeUnit.MILLISECONDS);
      if (reader == null) {
        throw new StoreUnavailable(file.path() + ": too many reads at once");
      }
      return reader;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable(file.path() + ": interrupted", interrupted);
    }
  }

  private record Reader(Session session, Rows rows, TimeLimit limit) {}
}
