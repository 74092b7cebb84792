package tagalong.domain.reaction;

/**
 * Something that an entry of a timeline has led to and that is never taken back by folding again.
 *
 * @param rule the program's rule that it followed
 * @param id of the reward or the fact
 */
public record Given(String program, String rule, Kind kind, String id) {
  /** What was given. */
  public enum Kind {
    REWARD,
    CREDIT,
    FACT
  }
}
