package tagalong.domain.program;

import java.math.BigDecimal;

/** What a reward rule demands of a step besides that it happened. */
public sealed interface Condition {
  /** The number under a name in the event's data is at least this. */
  record Minimum(String field, BigDecimal value) implements Condition {}

  /** Whoever takes the step is in this audience then. */
  record Member(String audience) implements Condition {}

  /** The same person took another step, not later than this one. */
  record After(String step) implements Condition {}
}
