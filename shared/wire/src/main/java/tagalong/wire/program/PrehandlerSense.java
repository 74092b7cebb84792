package tagalong.wire.program;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tagalong.domain.program.Approval;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Prehandler;
import tagalong.domain.program.Prehandler.Doing;
import tagalong.domain.program.Program;
import tagalong.wire.expression.CelFormula;
import tagalong.wire.expression.Slip;

/** Finds prehandlers that cannot be meant. */
final class PrehandlerSense {
  private static final List<String> ENDINGS = List.of("drop", "block");
  private static final List<String> CHANGES = List.of("rename", "default", "set", "remove");

  private final Program program;
  private final Outline outline;
  private final List<Mistake> mistakes = new ArrayList<>();

  private PrehandlerSense(Program program, Outline outline) {
    this.program = program;
    this.outline = outline;
  }

  static List<Mistake> check(Program program, Outline outline) {
    PrehandlerSense sense = new PrehandlerSense(program, outline);
    program.prehandlers().forEach(sense::check);
    return sense.mistakes;
  }

  private void check(Prehandler handler) {
    JsonPointer at =
        JsonPointer.empty().appendProperty("prehandlers").appendProperty(handler.name());
    doesOneThing(at);
    handler
        .when()
        .ifPresent(
            when -> {
              JsonPointer condition = at.appendProperty("when");
              slips(CelFormula.slipsOfCondition(when.text()), condition);
              asksNoSteps(when, condition);
            });
    if (handler.doing() instanceof Doing.Rewrite rewrite) {
      rewrite(rewrite, at);
    }
  }

  private void doesOneThing(JsonPointer at) {
    JsonNode tree = outline.tree().at(at);
    long endings = ENDINGS.stream().filter(tree::has).count();
    boolean changes = CHANGES.stream().anyMatch(tree::has);
    if (endings + (changes ? 1 : 0) != 1) {
      mistakes.add(
          outline
              .nameAt(at)
              .mistake("write drop, or block, or some of rename, default, set and remove"));
    }
  }

  private void rewrite(Doing.Rewrite rewrite, JsonPointer at) {
    rewrite.rename().ifPresent(name -> leadsSomewhere(name, at.appendProperty("rename")));
    rewrite.defaults().values().keySet().forEach(name -> isFree(name, at, "default"));
    for (Map.Entry<String, Formula> one : rewrite.set().entrySet()) {
      isFree(one.getKey(), at, "set");
      JsonPointer formula = at.appendProperty("set").appendProperty(one.getKey());
      slips(CelFormula.slipsOfValue(one.getValue().text()), formula);
      asksNoSteps(one.getValue(), formula);
    }
    Set<String> removed = new TreeSet<>(rewrite.remove());
    removed.retainAll(Prehandler.FIXED);
    removed.forEach(name -> fixed(name, at.appendProperty("remove")));
  }

  /** A name that nothing waits for would make the event vanish. */
  private void leadsSomewhere(String name, JsonPointer at) {
    Set<String> known = new TreeSet<>();
    program.steps().forEach(step -> known.addAll(step.events()));
    Stream<Approval> approvals = program.steps().stream().flatMap(s -> s.approval().stream());
    approvals.forEach(approval -> known.addAll(approval.declinedBy()));
    program.prehandlers().forEach(handler -> known.addAll(handler.events()));
    if (!known.contains(name)) {
      String there = String.join(", ", known);
      mistakes.add(
          outline.valueAt(at).mistake("no step has '%s': there are %s".formatted(name, there)));
    }
  }

  private void isFree(String name, JsonPointer at, String part) {
    if (Prehandler.FIXED.contains(name)) {
      fixed(name, at.appendProperty(part).appendProperty(name));
    }
  }

  private void fixed(String name, JsonPointer at) {
    mistakes.add(
        outline
            .nameAt(at)
            .mistake("whose it is and which it is was told before: '%s' stays".formatted(name)));
  }

  private void asksNoSteps(Formula formula, JsonPointer at) {
    if (!CelFormula.stepsIn(formula.text()).isEmpty()) {
      mistakes.add(
          outline
              .valueAt(at)
              .mistake("nothing is known of steps yet: ask for them in 'when' of a reward"));
    }
  }

  private void slips(List<Slip> slips, JsonPointer at) {
    slips.forEach(
        slip -> mistakes.add(outline.within(at, slip.line(), slip.column(), slip.message())));
  }
}
