package tagalong.fileimport;

/**
 * How much is written at once.
 *
 * @param batch rows that are made durable together
 * @param receipt rows after which the receipt is brought up to date, by whole batches
 * @param piece rows of a piece, where a file is cut into pieces
 */
public record Pace(int batch, int receipt, int piece) {
  static final Pace USUAL = new Pace(500, 1_000, 100_000);

  /** With pieces of the usual size. */
  public Pace(int batch, int receipt) {
    this(batch, receipt, 100_000);
  }
}
