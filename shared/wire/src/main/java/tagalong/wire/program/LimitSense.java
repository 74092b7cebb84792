package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.program.Budget;
import tagalong.domain.program.Cap;
import tagalong.domain.program.Period;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Supplier;

/** Finds limits of rewards that cannot be kept, or that nothing could ever reach. */
final class LimitSense {
  private final Program program;
  private final Outline outline;
  private final List<Mistake> mistakes = new ArrayList<>();

  private LimitSense(Program program, Outline outline) {
    this.program = program;
    this.outline = outline;
  }

  static List<Mistake> check(Program program, Outline outline) {
    LimitSense sense = new LimitSense(program, outline);
    program.rewards().forEach(sense::rule);
    program.budget().ifPresent(sense::budget);
    return sense.mistakes;
  }

  private void rule(RewardRule rule) {
    List<Supplier> suppliers =
        rule.suppliers().stream().flatMap(id -> program.supplier(id).stream()).toList();
    if (suppliers.size() < rule.suppliers().size()) {
      return;
    }
    units(rule, suppliers);
    BigDecimal worth =
        suppliers.stream().map(Supplier::faceValue).max(Comparator.naturalOrder()).orElseThrow();
    BigDecimal least =
        suppliers.stream().map(Supplier::faceValue).min(Comparator.naturalOrder()).orElseThrow();
    for (int i = 0; i < rule.caps().size(); i++) {
      cap(rule.caps().get(i), least, worth, "rewards", rule.name(), "at_most", "" + i);
    }
    rule.budget()
        .ifPresent(
            budget -> worth(budget.value(), worth, "rewards", rule.name(), "budget", "value"));
  }

  private void cap(Cap cap, BigDecimal least, BigDecimal worth, String... path) {
    String[] value = Stream.concat(Stream.of(path), Stream.of("value")).toArray(String[]::new);
    cap.value().ifPresent(limit -> worth(limit, worth, value));
    if (cap.per() instanceof Period.Rolling) {
      cap.value().filter(limit -> least.signum() > 0).ifPresent(l -> remembered(l, least, value));
      if (cap.most().orElse(0) > Cap.REMEMBERED) {
        wrong(
            "a time without fixed ends holds at most %d rewards: write so many, or a day, week, month or year"
                .formatted(Cap.REMEMBERED),
            Stream.concat(Stream.of(path), Stream.of("rewards")).toArray(String[]::new));
      }
    }
  }

  /** Only what is worth the same unit can be added up. */
  private void units(RewardRule rule, List<Supplier> suppliers) {
    boolean adds =
        rule.budget().isPresent() || rule.caps().stream().anyMatch(cap -> cap.value().isPresent());
    List<String> units = suppliers.stream().map(Supplier::unit).distinct().sorted().toList();
    if (adds && units.size() > 1) {
      wrong(
          "%s cannot be added up: limit their number, or use suppliers of one unit"
              .formatted(String.join(" and ", units)),
          "rewards",
          rule.name(),
          "tiers");
    }
  }

  private void budget(Budget budget) {
    List<Supplier> counted =
        program.suppliers().stream()
            .filter(supplier -> budget.unit().equals(Optional.of(supplier.unit())))
            .toList();
    if (counted.isEmpty()) {
      wrong("no supplier is of this unit: write one that is earned", "budget", "unit");
    }
    counted.stream()
        .map(Supplier::faceValue)
        .max(Comparator.naturalOrder())
        .ifPresent(worth -> worth(budget.value(), worth, "budget", "value"));
  }

  /** Who may never earn even one should not be promised it. */
  private void worth(BigDecimal limit, BigDecimal worth, String... path) {
    if (limit.compareTo(worth) < 0) {
      wrong("one is worth %s already: write at least that".formatted(worth.toPlainString()), path);
    }
  }

  private void remembered(BigDecimal limit, BigDecimal worth, String... path) {
    BigDecimal most = worth.multiply(BigDecimal.valueOf(Cap.REMEMBERED));
    if (limit.compareTo(most) > 0) {
      wrong(
          "a time without fixed ends holds at most %s: write that, or a day, week, month or year"
              .formatted(most.toPlainString()),
          path);
    }
  }

  private void wrong(String message, String... path) {
    JsonPointer at = JsonPointer.empty();
    for (String part : path) {
      at = at.appendProperty(part);
    }
    mistakes.add(outline.valueAt(at).mistake(message));
  }
}
