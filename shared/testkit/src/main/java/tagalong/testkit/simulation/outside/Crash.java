package tagalong.testkit.simulation.outside;

/** The process ends here. An error, so that nobody who expects exceptions survives it. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("a crash", null, false, false);
  }
}
