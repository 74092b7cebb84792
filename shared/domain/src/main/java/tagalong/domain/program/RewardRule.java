package tagalong.domain.program;

import java.util.List;
import java.util.OptionalInt;

/**
 * When a reward is earned, and by whom.
 *
 * @param name names the rule in its program; part of the identity of what it granted
 * @param step the step that earns it
 * @param to the side of the referral that earns it
 * @param per what it is earned once for
 * @param limit at most so many for one rewardee
 * @param supplier the partner's id of the supplier
 * @param caps how much of it one person earns within a time
 */
public record RewardRule(
    String name,
    String step,
    Journey to,
    Per per,
    OptionalInt limit,
    List<Condition> conditions,
    String supplier,
    List<Cap> caps) {
  /** What a rewardee earns a reward once for. */
  public enum Per {
    /** Once ever. */
    PERSON,
    /** Once for each friend. */
    FRIEND,
    /** Once for each business event. */
    STEP
  }

  public RewardRule {
    conditions = List.copyOf(conditions);
    caps = List.copyOf(caps);
  }

  /** One that gives as much in any time. */
  public RewardRule(
      String name,
      String step,
      Journey to,
      Per per,
      OptionalInt limit,
      List<Condition> conditions,
      String supplier) {
    this(name, step, to, per, limit, conditions, supplier, List.of());
  }
}
