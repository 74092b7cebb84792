package tagalong.domain.reaction;

/**
 * What one rule said of one step.
 *
 * @param rule the name of the rule
 * @param said on which facts, as a sentence for people
 */
public record Finding(String rule, boolean passed, String said) {
  /** What a commit has no room for is done by the next. */
  static final String LATER = "It follows in a moment.";

  /** What findings begin with that say that a step is still to be approved. */
  static final String WAITS = "It waits to be approved";

  static Finding passed(String rule, String said) {
    return new Finding(rule, true, said);
  }

  static Finding failed(String rule, String said) {
    return new Finding(rule, false, said);
  }

  /** Whether it fails for now only. */
  public boolean isForLater() {
    return !passed && said.equals(LATER);
  }

  /** Whether nobody can say yet what comes of it. */
  public boolean isUndecided() {
    return isForLater() || (!passed && said.startsWith(WAITS));
  }
}
