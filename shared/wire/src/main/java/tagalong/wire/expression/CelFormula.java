package tagalong.wire.expression;

import java.util.List;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Formula;

/**
 * A formula written in the <a href="https://cel.dev">Common Expression Language</a>. Nothing of the
 * language is loaded before one is asked.
 */
public record CelFormula(String text) implements Formula {
  /** Whatever is wrong with it is an answer: it is asked in the middle of a reaction. */
  @Override
  public Answer answer(Facts facts) {
    try {
      return Compiled.of(text).answer(facts);
    } catch (RuntimeException unreadable) {
      return new Answer.Unable("it is no expression");
    }
  }

  /** The steps that it asks for; none of what is no expression. */
  public static List<String> stepsIn(String text) {
    return Checking.steps(text);
  }

  /** What is wrong with a condition: with something that must come to true or false. */
  public static List<Slip> slipsOfCondition(String text) {
    return Checking.check(text, true);
  }

  /** What is wrong with a formula for any value. */
  public static List<Slip> slipsOfValue(String text) {
    return Checking.check(text, false);
  }
}
