package tagalong.testkit.simulation.story;

/**
 * What goes wrong, or only slowly, at one call of an act to the world outside.
 *
 * @param call counts the calls of the act to store, files and mailer, from 1
 */
public record Hitch(int call, Kind kind) {
  /** What happens at the call. */
  public enum Kind {
    PAUSES("waits while the others go on"),
    STALLS("waits for 4 seconds while the others go on"),
    CRASHES_BEFORE("crashes before it"),
    CRASHES_AFTER("crashes after it"),
    FAILS("gets no answer, and nothing was done"),
    FAILS_THOUGH_DONE("gets no answer, though it was done"),
    THROTTLES("is throttled three times in a row"),
    TWICE("has it done twice, if it is a mail that goes out once"),
    SPOILED("finds the row unreadable, and every row of that partition for as long as it lives");

    private final String said;

    Kind(String said) {
      this.said = said;
    }
  }

  @Override
  public String toString() {
    return "at its call " + call + " it " + kind.said;
  }
}
