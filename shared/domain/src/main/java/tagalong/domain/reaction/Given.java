package tagalong.domain.reaction;

/**
 * Something that an entry of a timeline has led to and that is never taken back by folding again.
 * What found no place under a limit stays without: where others find theirs later does not matter.
 *
 * @param rule the program's rule that it followed
 * @param id of the reward, the fact, the e-mail or what is told
 */
public record Given(String program, String rule, Kind kind, String id) {
  /** What was given. */
  public enum Kind {
    REWARD,
    CREDIT,
    FACT,
    /** An e-mail about a step. */
    MESSAGE,
    /** A webhook that is told of a step. */
    NOTICE,
    /** That a step is approved, for good. */
    APPROVAL,
    /** No place was left for it under a limit; the id says why, in words. */
    REFUSED
  }

  /** Whether this is what a reward rule gave: facts and e-mails go by other names. */
  boolean isByRule(String name) {
    return rule.equals(name) && (kind == Kind.REWARD || kind == Kind.CREDIT);
  }
}
