package tagalong.domain.reaction;

import java.util.Optional;
import java.util.OptionalInt;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Condition;
import tagalong.domain.program.ProgramVersion;
import tagalong.domain.program.QualityCheck;
import tagalong.domain.program.QualityRule;
import tagalong.domain.program.RewardRule;

/** What an advocate's side has to say of a friend's credit, before limits are asked. */
record Receiving(ProgramVersion version, RewardRule rule, Fact.Credited credit) {

  /** Why it earns the advocate nothing. */
  Optional<Finding> suspicion(Head advocate, Ledger ledger) {
    Optional<Finding> blocked =
        advocate.standing().known().blocked().map(block -> Finding.failed("blocked", block.said()));
    return blocked.or(() -> unreachable(advocate)).or(() -> tooMany(ledger));
  }

  private Optional<Finding> unreachable(Head advocate) {
    return rule.conditions().contains(new Condition.HasEmail())
            && advocate.key(PersonKey.Kind.EMAIL).isEmpty()
        ? Conditions.NO_EMAIL.map(said -> Finding.failed(rule.name(), said))
        : Optional.empty();
  }

  /** The ledger in which it is counted, where that is limited. */
  Ledger counted(Ledger ledger) {
    return mostPerDay().isPresent() ? ledger.receiving(day()) : ledger;
  }

  private Optional<Finding> tooMany(Ledger ledger) {
    OptionalInt most = mostPerDay();
    return most.isPresent() && ledger.received(day()) >= most.getAsInt()
        ? Optional.of(
            Finding.failed(
                "conversions_per_day",
                "The advocate has %d conversions of that day already.".formatted(most.getAsInt())))
        : Optional.empty();
  }

  private OptionalInt mostPerDay() {
    return version.program().quality().stream()
        .filter(check -> check.judges(rule.step()))
        .map(QualityCheck::rule)
        .filter(QualityRule.ConversionsPerDay.class::isInstance)
        .mapToInt(one -> ((QualityRule.ConversionsPerDay) one).most())
        .min();
  }

  private String day() {
    return version.program().id()
        + "/"
        + rule.name()
        + "/"
        + credit.at().atZone(version.program().home().zone()).toLocalDate();
  }
}
