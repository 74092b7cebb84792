package tagalong.domain.program;

import java.math.BigDecimal;
import java.util.Set;

/** What a reward rule demands of a step besides that it happened. */
public sealed interface Condition {
  /** The number under a name in the event's data is at least this. */
  record Minimum(String field, BigDecimal value) implements Condition {}

  /** What is under a name in the event's data is one of these. */
  record Equal(String field, Set<String> values) implements Condition {
    public Equal {
      values = Set.copyOf(values);
    }
  }

  /** What is under a name in the event's data is like this; {@code *} stands for anything. */
  record Like(String field, String pattern) implements Condition {}

  /** An e-mail address of whoever earns it is known. */
  record HasEmail() implements Condition {}

  /** The friend had not referred the advocate before. */
  record NoCounterReferral() implements Condition {}

  /** The friend and the advocate have earned nothing together yet, in any program. */
  record NewRelationship() implements Condition {}

  /** Whoever takes the step is in this audience then. */
  record Member(String audience) implements Condition {}

  /** The same person took another step, not later than this one. */
  record After(String step) implements Condition {}

  /** What people wrote themselves comes to true. */
  record Expression(Formula formula) implements Condition {}
}
