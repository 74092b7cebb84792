package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return sense.mistakes;
  }

  private void rule(RewardRule rule) {
    for (int i = 0; i < rule.caps().size(); i++) {
      Cap cap = rule.caps().get(i);
      Optional<BigDecimal> worth =
          program
              .supplier(rule.supplier())
              .map(Supplier::faceValue)
              .filter(one -> one.signum() > 0);
      if (worth.isPresent() && cap.value().isPresent()) {
        worth(cap.value().get(), worth.get(), rule, "at_most", "" + i, "value");
        if (cap.per() instanceof Period.Rolling) {
          remembered(cap.value().get(), worth.get(), rule, "at_most", "" + i, "value");
        }
      }
      if (cap.per() instanceof Period.Rolling && cap.most().orElse(0) > Cap.REMEMBERED) {
        wrong(
            "a time without fixed ends holds at most %d rewards: write so many, or a day, week, month or year"
                .formatted(Cap.REMEMBERED),
            rule,
            "at_most",
            "" + i,
            "rewards");
      }
    }
  }

  /** Who may never earn even one should not be promised it. */
  private void worth(BigDecimal limit, BigDecimal worth, RewardRule rule, String... path) {
    if (limit.compareTo(worth) < 0) {
      wrong(
          "one is worth %s already: write at least that".formatted(worth.toPlainString()),
          rule,
          path);
    }
  }

  private void remembered(BigDecimal limit, BigDecimal worth, RewardRule rule, String... path) {
    BigDecimal most = worth.multiply(BigDecimal.valueOf(Cap.REMEMBERED));
    if (limit.compareTo(most) > 0) {
      wrong(
          "a time without fixed ends holds at most %s: write that, or a day, week, month or year"
              .formatted(most.toPlainString()),
          rule,
          path);
    }
  }

  private void wrong(String message, RewardRule rule, String... path) {
    JsonPointer at = JsonPointer.empty().appendProperty("rewards").appendProperty(rule.name());
    for (String part : path) {
      at = at.appendProperty(part);
    }
    mistakes.add(outline.valueAt(at).mistake(message));
  }
}
