package tagalong.domain.reaction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tagalong.domain.event.Subject;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** What one commit spends of budgets, each guarded by how much was spent of it before. */
final class Spending {
  private final Known known;
  private final Set<Subject> asked = new HashSet<>();
  private final Map<Subject, BigDecimal> spent = new HashMap<>();

  Spending(Known known) {
    this.known = known;
  }

  /** Which of the funds has too little left; empty when all have enough. */
  Optional<String> obstacle(List<Fund> funds, BigDecimal worth) {
    funds.forEach(fund -> asked.add(fund.of()));
    return funds.stream()
        .filter(fund -> left(fund).compareTo(worth) < 0)
        .findFirst()
        .map(
            fund ->
                "%s leaves %s, and this is worth %s."
                    .formatted(
                        fund.name(),
                        left(fund).max(BigDecimal.ZERO).toPlainString(),
                        worth.toPlainString()));
  }

  void spend(List<Fund> funds, BigDecimal worth) {
    funds.forEach(fund -> spent.merge(fund.of(), worth, BigDecimal::add));
  }

  /** The budgets that mattered, and of which it is not known how much of them is spent. */
  Set<Subject> unknown() {
    Set<Subject> unknown = new HashSet<>(asked);
    unknown.removeAll(known.budgets().keySet());
    return unknown;
  }

  List<Write> writes() {
    List<Write> writes = new ArrayList<>();
    spent.forEach((budget, worth) -> writes.add(write(budget, worth)));
    return writes;
  }

  private Write write(Subject budget, BigDecimal worth) {
    Optional<Row> before = row(budget);
    Spent now = new Spent(Spending.spent(before).add(worth));
    return before
        .<Write>map(row -> new Write.Update(row.holding(now)))
        .orElseGet(() -> new Write.Insert(Row.of(budget.head(), now)));
  }

  private BigDecimal left(Fund fund) {
    return fund.value()
        .subtract(spent(row(fund.of())))
        .subtract(spent.getOrDefault(fund.of(), BigDecimal.ZERO));
  }

  private Optional<Row> row(Subject budget) {
    return known.budgets().getOrDefault(budget, Optional.empty());
  }

  private static BigDecimal spent(Optional<Row> row) {
    return row.map(found -> found.as(Spent.class).value()).orElse(BigDecimal.ZERO);
  }
}
