package tagalong.fileimport;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Receipt;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Rejection;

/**
 * Writes what became of rows in batches, small enough that live events get their turn between two
 * of them. The receipt follows behind: it never counts a row that is not durable.
 */
final class Batches {
  private static final int MOST_NAMES = 50;
  private final Writing writing;
  private final Clock clock;
  private final Pace pace;
  private final Receipt receipt;
  private final List<Answer> taken = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private Import reached;
  private long total;
  private long failed;
  private final Map<String, Long> events;

  /** Makes durable what became of rows. */
  @FunctionalInterface
  interface Writing {
    void write(List<Answer> taken, List<Rejection> rejected);
  }

  /** Goes on where the receipt stands. */
  Batches(Writing writing, Clock clock, Pace pace, Receipt receipt) {
    this.writing = writing;
    this.clock = clock;
    this.pace = pace;
    this.receipt = receipt;
    this.reached = receipt.standing();
    this.total = reached.totalRows();
    this.failed = reached.failedRows();
    this.events = new HashMap<>(reached.events());
  }

  /** Counts, and nothing comes of the rows. */
  static Batches dry(Clock clock, Pace pace, Receipt receipt) {
    return new Batches((taken, rejected) -> {}, clock, pace, receipt);
  }

  void add(Verdict verdict) {
    total++;
    switch (verdict) {
      case Verdict.Taken(var accepted) -> {
        taken.add(accepted);
        count(accepted.event().name());
      }
      case Verdict.Rejected(var rejection) -> {
        failed++;
        rejected.add(rejection);
      }
    }
    if (taken.size() + rejected.size() == pace.batch()) {
      write();
      if (total - reached.totalRows() >= pace.receipt()) {
        receipt.advance(counted());
      }
    }
  }

  /** Writes the last of it; the import with all that was added. */
  Import finish() {
    write();
    return counted();
  }

  private void count(String name) {
    if (events.size() < MOST_NAMES || events.containsKey(name)) {
      events.merge(name, 1L, Long::sum);
    }
  }

  private void write() {
    writing.write(taken, rejected);
    taken.clear();
    rejected.clear();
  }

  private Import counted() {
    reached = reached.at(total, failed, events, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return reached;
  }
}
