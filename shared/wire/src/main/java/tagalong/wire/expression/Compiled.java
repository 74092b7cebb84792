package tagalong.wire.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Formula.Answer;

/** An expression ready to be asked. */
final class Compiled {
  private static final int MOST = 500;

  /** An expression always means the same, so those that were asked lately are kept. */
  private static final Map<String, Compiled> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Compiled> eldest) {
              return size() > MOST;
            }
          });

  private final CelRuntime.Program program;
  private final Wording wording;

  private Compiled(CelAbstractSyntaxTree tree) throws CelEvaluationException {
    this.program = Language.RUNTIME.createProgram(tree);
    this.wording = new Wording(Tree.names(tree, "event"), Tree.names(tree, "steps"));
  }

  static Compiled of(String text) {
    return KNOWN.computeIfAbsent(text, Compiled::compile);
  }

  private static Compiled compile(String text) {
    try {
      return new Compiled(Language.COMPILER.compile(text).getAst());
    } catch (CelValidationException | CelEvaluationException unchecked) {
      throw new IllegalArgumentException("not an expression: " + text, unchecked);
    }
  }

  Answer answer(Facts facts) {
    try {
      Object value = program.eval(PlainValues.of(facts));
      return value == null || value instanceof NullValue || value instanceof CelUnknownSet
          ? new Answer.Unable("it comes to nothing")
          : new Answer.Said(PlainValues.back(value), wording.facts(facts));
    } catch (CelEvaluationException failed) {
      return new Answer.Unable(wording.failure(failed, facts));
    }
  }
}
