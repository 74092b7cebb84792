package tagalong.fileimport;

import tagalong.domain.imports.Tally;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;

/** Takes rows of a file, one after the other, as far as they go or somebody wants. */
final class TakingRows {
  private final Pace pace;

  TakingRows(Pace pace) {
    this.pace = pace;
  }

  /** How far it is, as it is written down. */
  interface Progress {
    Tally reached();

    void advance(Tally tally);

    /** Whether nobody wants the rest. */
    boolean isCalledOff();
  }

  /** How it ended, and what was taken by then. */
  sealed interface End {
    Tally tally();

    record Whole(Tally tally) implements End {}

    record Broken(Tally tally, FileRow.Broken at) implements End {}

    record CalledOff(Tally tally) implements End {}
  }

  /**
   * Takes the rows behind those that are counted already.
   *
   * @param first the number of the first row that counts
   * @param last the number of the last one
   */
  End take(
      FileRows rows,
      long first,
      long last,
      RowJudging judging,
      Batches.Writing writing,
      Progress progress) {
    long next = first + progress.reached().total();
    Batches batches = new Batches(writing, pace, progress);
    for (FileRow row : rows) {
      if (progress.isCalledOff()) {
        return new End.CalledOff(progress.reached());
      }
      if (row.number() > last) {
        break;
      }
      switch (row) {
        case FileRow.Broken broken -> {
          return new End.Broken(batches.finish(), broken);
        }
        case FileRow.Read read when read.number() >= next -> batches.add(judging.judge(read));
        case FileRow.Unreadable bad when bad.number() >= next -> batches.add(judging.judge(bad));
        case FileRow.Read counted -> {}
        case FileRow.Unreadable counted -> {}
      }
    }
    return new End.Whole(batches.finish());
  }
}
