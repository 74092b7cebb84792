package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tagalong.domain.program.AddressRange;
import tagalong.domain.program.Program;
import tagalong.domain.program.QualityCheck;
import tagalong.domain.program.QualityRule;
import tagalong.domain.program.Step;

/** Finds rules of quality that cannot be meant. */
final class QualitySense {
  private final Set<String> steps = new TreeSet<>();
  private final Outline outline;
  private final List<Mistake> mistakes = new ArrayList<>();

  private QualitySense(Program program, Outline outline) {
    program.steps().stream().map(Step::name).forEach(steps::add);
    this.outline = outline;
  }

  static List<Mistake> check(Program program, Outline outline) {
    QualitySense sense = new QualitySense(program, outline);
    for (int i = 0; i < program.quality().size(); i++) {
      QualityCheck check = program.quality().get(i);
      sense.known(check.steps(), "quality", "" + i, "for");
      sense.rule(check.rule(), "quality", "" + i, check.name());
    }
    return sense.mistakes;
  }

  private void rule(QualityRule rule, String... path) {
    if (rule instanceof QualityRule.TooQuick quick) {
      known(Set.of(quick.after()), path[0], path[1], path[2], "after");
    }
    if (rule instanceof QualityRule.NewCustomers customers) {
      known(customers.steps(), path);
    }
    if (rule instanceof QualityRule.BlockedAddresses blocked) {
      blocked.ranges().stream()
          .filter(range -> AddressRange.read(range).isEmpty())
          .forEach(
              range ->
                  wrong(
                      "'%s' is no IP address: write one such as 203.0.113.7, or 203.0.113.0/24"
                          .formatted(range),
                      path));
    }
  }

  private void known(Collection<String> named, String... path) {
    named.stream()
        .filter(name -> !steps.contains(name))
        .sorted()
        .forEach(
            name ->
                wrong(
                    "there is no step '%s': there are %s".formatted(name, String.join(", ", steps)),
                    path));
  }

  private void wrong(String message, String... path) {
    JsonPointer at = JsonPointer.empty();
    for (String part : path) {
      at = at.appendProperty(part);
    }
    mistakes.add(outline.valueAt(at).mistake(message));
  }
}
