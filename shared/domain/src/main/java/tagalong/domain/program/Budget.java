package tagalong.domain.program;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * At most so much for everybody together within a time, by when it happened.
 *
 * @param value worth so much together
 * @param unit of a program's budget: what is earned in this unit counts; of a rule's own budget
 *     empty, since all that the rule gives counts
 */
public record Budget(BigDecimal value, Optional<String> unit, Period.Fixed per) {}
