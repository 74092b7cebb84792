package tagalong.fileimport;

/**
 * How much is written at once.
 *
 * @param batch rows that are made durable together
 * @param receipt rows after which the receipt is brought up to date, by whole batches
 */
public record Pace(int batch, int receipt) {
  static final Pace USUAL = new Pace(500, 1_000);
}
