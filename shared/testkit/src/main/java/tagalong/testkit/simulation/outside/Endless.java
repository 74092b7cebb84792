package tagalong.testkit.simulation.outside;

/** Something goes on and on. An error, so that nobody who expects exceptions goes on after it. */
public final class Endless extends Error {
  private static final long serialVersionUID = 1L;

  Endless() {
    super("it does not end", null, false, false);
  }
}
