package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import tagalong.domain.program.Condition;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Program;
import tagalong.domain.program.RewardRule;
import tagalong.domain.program.Step;
import tagalong.wire.expression.CelFormula;
import tagalong.wire.expression.Slip;

/** Finds expressions that cannot be asked, and says where in the file the slip is. */
final class FormulaSense {
  private final Program program;
  private final Outline outline;
  private final List<Mistake> mistakes = new ArrayList<>();

  private FormulaSense(Program program, Outline outline) {
    this.program = program;
    this.outline = outline;
  }

  static List<Mistake> check(Program program, Outline outline) {
    FormulaSense sense = new FormulaSense(program, outline);
    program.steps().forEach(sense::step);
    program.rewards().forEach(sense::reward);
    return sense.mistakes;
  }

  private void step(Step step) {
    JsonPointer at = at("steps").appendProperty(step.name()).appendProperty("when");
    step.when().ifPresent(formula -> slips(CelFormula.slipsOfCondition(formula.text()), at));
    step.when().ifPresent(formula -> asksNoSteps(formula, at));
  }

  /** Steps of one instant are taken in together, before any can ask for the others. */
  private void asksNoSteps(Formula formula, JsonPointer at) {
    if (!CelFormula.stepsIn(formula.text()).isEmpty()) {
      mistakes.add(
          outline.valueAt(at).mistake("a step cannot ask for others: do so in 'when' of a reward"));
    }
  }

  private void reward(RewardRule rule) {
    JsonPointer when = at("rewards").appendProperty(rule.name()).appendProperty("when");
    for (int i = 0; i < rule.conditions().size(); i++) {
      if (rule.conditions().get(i) instanceof Condition.Expression(var formula)) {
        JsonPointer at = outline.tree().at(when).isTextual() ? when : when.appendIndex(i);
        slips(CelFormula.slipsOfCondition(formula.text()), at);
        knownSteps(formula, at);
      }
    }
  }

  private void knownSteps(Formula formula, JsonPointer at) {
    List<String> steps = program.steps().stream().map(Step::name).sorted().toList();
    CelFormula.stepsIn(formula.text()).stream()
        .filter(step -> !steps.contains(step))
        .map(
            step -> "there is no step '%s': there are %s".formatted(step, String.join(", ", steps)))
        .forEach(said -> mistakes.add(outline.valueAt(at).mistake(said)));
  }

  private void slips(List<Slip> slips, JsonPointer at) {
    slips.forEach(
        slip -> mistakes.add(outline.within(at, slip.line(), slip.column(), slip.message())));
  }

  private static JsonPointer at(String name) {
    return JsonPointer.empty().appendProperty(name);
  }
}
