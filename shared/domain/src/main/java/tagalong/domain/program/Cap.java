package tagalong.domain.program;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * At most so much for one person within a time, by when it happened.
 *
 * @param most so many rewards
 * @param value worth so much together, in the unit of what is earned
 */
public record Cap(Period per, OptionalInt most, Optional<BigDecimal> value) {
  /** So many rewards are remembered one by one where a time without fixed ends is limited. */
  public static final int REMEMBERED = 500;
}
