package tagalong.local.command;

import java.io.PrintWriter;

/** Shows that long work goes on. */
final class Counting {
  private static final long EVERY = 10_000;
  private final PrintWriter out;
  private final String done;
  private long count;
  private long shown;

  /**
   * @param done what is done with rows, for people
   */
  Counting(PrintWriter out, String done) {
    this.out = out;
    this.done = done;
  }

  void oneMore() {
    reached(count + 1);
  }

  void reached(long rows) {
    count = rows;
    if (count - shown >= EVERY) {
      shown = count;
      out.printf("%,d rows %s …%n", count, done);
      out.flush();
    }
  }
}
