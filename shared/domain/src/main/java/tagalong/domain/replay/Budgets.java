package tagalong.domain.replay;

import java.math.BigDecimal;
import java.util.function.Consumer;
import tagalong.domain.event.Subject;
import tagalong.domain.program.InForce;
import tagalong.domain.reaction.Fund;
import tagalong.domain.reaction.Spent;
import tagalong.domain.reward.Reward;

/** Of each budget exactly that is spent which rewards were paid from it. */
record Budgets(Records records, InForce programs) implements Check {
  @Override
  public void of(Dossier dossier, Consumer<Difference> differing) {
    for (Spent spent : dossier.all(Spent.class)) {
      BigDecimal paid = paid(dossier.subject());
      if (paid.compareTo(spent.value()) != 0) {
        differing.accept(
            new Difference(
                dossier.subject().id(),
                "%s of it are spent; rewards worth %s were paid from it."
                    .formatted(spent.value().toPlainString(), paid.toPlainString())));
      }
    }
    for (Reward reward : dossier.all(Reward.class)) {
      Fund.of(reward, programs).stream()
          .filter(fund -> records.row(fund.of().head()).isEmpty())
          .forEach(fund -> differing.accept(unpaid(reward, fund)));
    }
  }

  private BigDecimal paid(Subject budget) {
    return records
        .rewards()
        .filter(
            reward -> Fund.of(reward, programs).stream().anyMatch(fund -> fund.of().equals(budget)))
        .map(reward -> reward.supplier().faceValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Difference unpaid(Reward reward, Fund fund) {
    return new Difference(
        "reward " + reward.id(), "Nothing is spent of its budget " + fund.of().id() + ".");
  }
}
