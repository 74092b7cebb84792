package tagalong.domain.reaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tagalong.domain.program.Condition;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardRule;

/**
 * A friend and the advocate who referred them, and what they have earned together.
 *
 * @param friend as known so far, with everything granted and credited
 */
record Relationship(Head friend, Ledger ledger, Referral referral, InForce programs) {

  /**
   * Why a rule gives nothing for what they do together.
   *
   * @param advocate what is known of the advocate
   * @param given what the same event has led to: that does not count
   */
  Optional<String> obstacle(
      String program, RewardRule rule, Optional<Head> advocate, List<Given> given) {
    Optional<String> countered =
        rule.conditions().contains(new Condition.NoCounterReferral())
            ? advocate.flatMap(head -> countered(program, head))
            : Optional.empty();
    boolean once = rule.conditions().contains(new Condition.NewRelationship());
    return countered.isPresent() || !once || !hasEarned(rule.to(), given)
        ? countered
        : Optional.of("This friend and this advocate have earned something together before.");
  }

  private Optional<String> countered(String program, Head advocate) {
    return advocate.standing().referrals(program).stream()
        .filter(other -> other.advocate().mayBe(friend.party()))
        .filter(other -> other.at().isBefore(referral.at()))
        .min(Referral.EARLIEST_FIRST)
        .map(other -> "This person had referred the advocate before, at " + other.at() + ".");
  }

  /** In any program whose referral is settled on the same advocate. */
  private boolean hasEarned(Journey side, List<Given> given) {
    Map<String, Integer> earned =
        switch (side) {
          case ADVOCATE -> ledger.credited();
          case FRIEND -> ledger.granted();
        };
    return earned.entrySet().stream()
        .filter(one -> isTogether(one.getKey(), side))
        .anyMatch(one -> one.getValue() > ofThisEvent(one.getKey(), given));
  }

  private boolean isTogether(String programAndRule, Journey side) {
    int slash = programAndRule.indexOf('/');
    String program = programAndRule.substring(0, slash);
    boolean sameAdvocate =
        Optional.ofNullable(ledger.settled().get(program))
            .filter(other -> other.advocate().mayBe(referral.advocate()))
            .isPresent();
    return sameAdvocate && isFor(side, program, programAndRule.substring(slash + 1));
  }

  /** A friend may earn something as an advocate, too. */
  private boolean isFor(Journey side, String program, String rule) {
    return programs.newest().stream()
        .map(version -> version.program())
        .filter(one -> one.id().equals(program))
        .flatMap(one -> one.rule(rule).stream())
        .allMatch(one -> one.to() == side);
  }

  private static long ofThisEvent(String programAndRule, List<Given> given) {
    return given.stream()
        .filter(one -> one.isByRule(one.rule()))
        .filter(one -> programAndRule.equals(one.program() + "/" + one.rule()))
        .count();
  }
}
