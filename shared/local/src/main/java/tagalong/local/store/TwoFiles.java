package tagalong.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.StoreUnavailable;

/** The log and the state: each a file with a writer of its own and some readers. */
final class TwoFiles implements AutoCloseable {
  private final LogWriter log;
  private final Readers logReaders;
  private final StateWriter state;
  private final Readers stateReaders;

  TwoFiles(Path directory, Duration longestRead, News news) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot create " + directory, failure);
    }
    DataFile logFile = new DataFile(directory.resolve("log.db"));
    DataFile stateFile = new DataFile(directory.resolve("state.db"));
    Soundness soundness = Soundness.beforeOpening(logFile, stateFile);
    Session logSession = logFile.writer();
    Session stateSession = after(logSession, stateFile);
    checked(soundness, logSession, stateSession);
    this.state = new StateWriter(stateFile, stateSession, news);
    this.log = new LogWriter(logFile, logSession, news);
    this.logReaders = new Readers(logFile, longestRead);
    this.stateReaders = new Readers(stateFile, longestRead);
    log.start();
  }

  /** Reads where a family is kept. */
  <T> T read(Family family, Step<T> step) {
    return isLog(family) ? readLog(step) : readState(step);
  }

  /** Reads where the rows of a feed are kept. */
  <T> T read(Feed feed, Step<T> step) {
    return isLog(feed) ? readLog(step) : readState(step);
  }

  /** Reads the state; inside the transaction of this thread, if it is in one. */
  <T> T readState(Step<T> step) {
    return state.isMine() ? state.read(step) : stateReaders.read(step);
  }

  /** Returns when the step is durable in the log. */
  int writeLog(int weight, Set<Feed> wakes, Step<Integer> step) {
    return log.written(weight, wakes, step);
  }

  /** Writes the state, all or nothing; part of the transaction of this thread, if it is in one. */
  <T> T writeState(Set<Feed> wakes, Step<T> step, Predicate<T> keeps) {
    return state.atomically(wakes, step, keeps);
  }

  /** How many transactions of the log were committed. */
  long logTransactions() {
    return log.transactions();
  }

  static boolean isLog(Family family) {
    return family == Family.EVENTS;
  }

  static boolean isLog(Feed feed) {
    return switch (feed) {
      case LIVE, BULK -> true;
      case FACTS, MESSAGES -> false;
    };
  }

  /** Closes the readers first: the last session of a file, its writer, tidies up. */
  @Override
  public void close() throws SQLException {
    logReaders.close();
    stateReaders.close();
    state.close();
    log.close();
  }

  /** Leaves nothing open when only the first can be opened. */
  private static Session after(Session first, DataFile second) {
    try {
      return second.writer();
    } catch (IllegalStateException failure) {
      first.closeAfter(failure);
      throw failure;
    }
  }

  /** Leaves nothing open when they are not sound. */
  private static void checked(Soundness soundness, Session log, Session state) {
    try {
      soundness.check(new Rows(log), new Rows(state));
    } catch (SQLException | IllegalStateException failure) {
      log.closeAfter(failure);
      state.closeAfter(failure);
      throw failure instanceof IllegalStateException told
          ? told
          : new IllegalStateException(failure.getMessage(), failure);
    }
  }

  /** What keeps the files from being written, after one more attempt; empty when nothing does. */
  Optional<String> trouble() {
    Step<Integer> attempt =
        rows -> {
          rows.moveTo(Feed.LIVE, 0);
          return 0;
        };
    if (log.trouble().now().isPresent()) {
      tried(() -> log.written(0, Set.of(), attempt));
    }
    if (state.trouble().now().isPresent()) {
      tried(() -> state.atomically(Set.of(), attempt, moved -> true));
    }
    return log.trouble().now().or(() -> state.trouble().now());
  }

  private static void tried(Runnable attempt) {
    try {
      attempt.run();
    } catch (StoreUnavailable still) {
      // The trouble is told, and whether it is over.
    }
  }

  private <T> T readLog(Step<T> step) {
    return logReaders.read(step);
  }
}
