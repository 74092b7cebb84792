package tagalong.domain.program;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param every of those that count, one in so many earns it; each where empty
 * @param tiers what the first ones of a person come from; those after come from {@code supplier}
 * @param budget how much of it everybody earns together
 */
public record RewardRule(
    String name,
    String step,
    Journey to,
    Per per,
    OptionalInt limit,
    List<Condition> conditions,
    String supplier,
    List<Cap> caps,
    OptionalInt every,
    List<Tier> tiers,
    Optional<Budget> budget) {
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
    tiers = List.copyOf(tiers);
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
    this(
        name,
        step,
        to,
        per,
        limit,
        conditions,
        supplier,
        List.of(),
        OptionalInt.empty(),
        List.of(),
        Optional.empty());
  }

  /** What the next one comes from, of somebody who has so many. */
  public String supplierAfter(int granted) {
    int end = 0;
    for (Tier tier : tiers) {
      end += tier.next();
      if (granted < end) {
        return tier.supplier();
      }
    }
    return supplier;
  }

  /** The suppliers that it gives from, by their ids. */
  public Set<String> suppliers() {
    return Stream.concat(tiers.stream().map(Tier::supplier), Stream.of(supplier))
        .collect(Collectors.toUnmodifiableSet());
  }
}
