package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.program.Budget;
import tagalong.domain.program.InForce;
import tagalong.domain.program.Period;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Supplier;
import tagalong.domain.reward.Reward;

/**
 * A budget in one of its times, which what is granted is paid from.
 *
 * @param of where it is kept how much of it is spent
 * @param value what there is of it
 * @param name for people
 */
public record Fund(Subject of, BigDecimal value, String name) {

  /** The funds that one reward is paid from: its rule's, its program's. */
  static List<Fund> of(
      World world, Program program, RewardRule rule, Supplier supplier, Instant at) {
    Stream<Fund> whole =
        program.budget().stream()
            .filter(budget -> budget.unit().equals(Optional.of(supplier.unit())))
            .map(budget -> of(world, program, program.id(), supplier, budget, at));
    Stream<Fund> own =
        rule.budget().stream()
            .map(
                budget ->
                    of(world, program, program.id() + "/" + rule.name(), supplier, budget, at));
    return Stream.concat(own, whole).toList();
  }

  /** The funds that a reward was paid from, by the version of its program that granted it. */
  public static List<Fund> of(Reward reward, InForce programs) {
    return programs.version(reward.program(), reward.version()).stream()
        .flatMap(
            version ->
                version.program().rule(reward.rule()).stream()
                    .flatMap(
                        rule ->
                            of(
                                reward.world(),
                                version.program(),
                                rule,
                                reward.supplier(),
                                reward.earned())
                                .stream()))
        .toList();
  }

  private static Fund of(
      World world, Program program, String name, Supplier supplier, Budget budget, Instant at) {
    String period = budget.per().at(at, program.home().zone());
    String said =
        "The budget of %s %s of %s%s"
            .formatted(
                budget.value().toPlainString(),
                supplier.unit(),
                name,
                budget.per() instanceof Period.Ever ? "" : " in " + period);
    return new Fund(
        Subject.budget(world, "%s %s %s".formatted(name, supplier.unit(), period)),
        budget.value(),
        said);
  }
}
