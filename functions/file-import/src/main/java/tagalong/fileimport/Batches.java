package tagalong.fileimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tagalong.domain.imports.Tally;
import tagalong.domain.intake.Answer;
import tagalong.domain.intake.Rejection;

/**
 * Writes what became of rows in batches, small enough that live events get their turn between two
 * of them. The receipt follows behind: it never counts a row that is not durable.
 */
final class Batches {
  private final Writing writing;
  private final Pace pace;
  private final TakingRows.Progress progress;
  private final List<Answer> taken = new ArrayList<>();
  private final List<Said.Code> codes = new ArrayList<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private long total;
  private long failed;
  private long told;
  private final Map<String, Long> events;

  /** Makes durable what became of rows. */
  interface Writing {
    /** Nothing comes of them. */
    Writing NONE =
        new Writing() {
          @Override
          public void write(List<Answer> taken, List<Said.Code> codes, List<Rejection> rejected) {}

          @Override
          public void finish() {}
        };

    void write(List<Answer> taken, List<Said.Code> codes, List<Rejection> rejected);

    /** Once all rows are read. */
    void finish();
  }

  /** Goes on where it stands. */
  Batches(Writing writing, Pace pace, TakingRows.Progress progress) {
    this.writing = writing;
    this.pace = pace;
    this.progress = progress;
    this.total = progress.reached().total();
    this.failed = progress.reached().failed();
    this.told = total;
    this.events = new HashMap<>(progress.reached().events());
  }

  void add(Verdict verdict) {
    total++;
    switch (verdict) {
      case Verdict.Taken(var accepted) -> {
        taken.add(accepted);
        count(accepted.event().name());
      }
      case Verdict.Stocked(var code) -> codes.add(code);
      case Verdict.Rejected(var rejection) -> {
        failed++;
        rejected.add(rejection);
      }
    }
    if (taken.size() + codes.size() + rejected.size() == pace.batch()) {
      write();
      if (total - told >= pace.receipt()) {
        told = total;
        progress.advance(counted());
      }
    }
  }

  /** Writes the last of it; the count with all that was added. */
  Tally finish() {
    write();
    return counted();
  }

  private void count(String name) {
    if (events.size() < Tally.MOST_NAMES || events.containsKey(name)) {
      events.merge(name, 1L, Long::sum);
    }
  }

  private void write() {
    writing.write(taken, codes, rejected);
    taken.clear();
    codes.clear();
    rejected.clear();
  }

  private Tally counted() {
    return new Tally(total, failed, events);
  }
}
