package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Event;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;

/** The rule book: what each condition of a reward rule demands. */
final class Conditions {
  private Conditions() {}

  /** Why a condition does not hold; empty when it does. */
  static Optional<Finding> check(
      Condition condition, RewardRule rule, Program program, Event event, Standing standing) {
    Optional<String> obstacle =
        switch (condition) {
          case Condition.Minimum minimum -> minimum(minimum, event);
          case Condition.Member member -> member(member, standing);
          case Condition.After after -> after(after, program, event, standing);
        };
    return obstacle.map(said -> Finding.failed(rule.name(), said));
  }

  private static Optional<String> minimum(Condition.Minimum minimum, Event event) {
    Optional<BigDecimal> value = event.data().number(minimum.field());
    if (value.isEmpty()) {
      return Optional.of("It names no " + minimum.field() + ".");
    }
    return value.get().compareTo(minimum.value()) >= 0
        ? Optional.empty()
        : Optional.of(
            "Its %s is %s, below %s."
                .formatted(
                    minimum.field(), value.get().toPlainString(), minimum.value().toPlainString()));
  }

  private static Optional<String> member(Condition.Member member, Standing standing) {
    return standing.isIn(Set.of(member.audience()))
        ? Optional.empty()
        : Optional.of("Whoever took it was not in the audience %s.".formatted(member.audience()));
  }

  private static Optional<String> after(
      Condition.After after, Program program, Event event, Standing standing) {
    Optional<Instant> first = standing.first(program.id(), after.step());
    return first.filter(time -> !time.isAfter(event.time())).isPresent()
        ? Optional.empty()
        : Optional.of(
            "It waits for %s, which did not happen by %s.".formatted(after.step(), event.time()));
  }
}
