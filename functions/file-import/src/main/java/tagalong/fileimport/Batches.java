package tagalong.fileimport;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tagalong.domain.event.Lane;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Receipt;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;

/**
 * Writes what became of rows in batches, small enough that live events get their turn between two
 * of them. The receipt follows behind: it never counts a row that is not durable.
 */
final class Batches {
  private static final int ROWS = 500;
  private static final int ROWS_PER_RECEIPT = 5_000;

  private final Intake intake;
  private final Rejections rejections;
  private final Clock clock;
  private final Receipt receipt;
  private final List<Answer> taken = new ArrayList<>(ROWS);
  private final List<Rejection> rejected = new ArrayList<>();
  private Import reached;
  private long total;
  private long failed;

  Batches(Intake intake, Rejections rejections, Clock clock, Receipt receipt, Import begun) {
    this.intake = intake;
    this.rejections = rejections;
    this.clock = clock;
    this.receipt = receipt;
    this.reached = begun;
    this.total = begun.totalRows();
    this.failed = begun.failedRows();
  }

  void add(Verdict verdict) {
    total++;
    switch (verdict) {
      case Verdict.Taken(var event) -> taken.add(event);
      case Verdict.Rejected(var rejection) -> {
        failed++;
        rejected.add(rejection);
      }
    }
    if (taken.size() + rejected.size() == ROWS) {
      write();
      if (total - reached.totalRows() >= ROWS_PER_RECEIPT) {
        receipt.advance(counted());
      }
    }
  }

  /** Writes the last of it; the import with all that was added. */
  Import finish() {
    write();
    return counted();
  }

  private void write() {
    intake.append(taken, Lane.BULK);
    rejections.add(rejected);
    taken.clear();
    rejected.clear();
  }

  private Import counted() {
    reached = reached.at(total, failed, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return reached;
  }
}
