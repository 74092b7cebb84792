package tagalong.wire.template;

import com.github.jknack.handlebars.HandlebarsError;
import com.github.jknack.handlebars.HandlebarsException;

/** A template that cannot be written; the message says where and why. */
public final class Unwritable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unwritable(String message) {
    super(message);
  }

  static Unwritable because(HandlebarsException problem) {
    HandlebarsError error = problem.getError();
    return error == null
        ? new Unwritable(String.valueOf(problem.getMessage()))
        : new Unwritable(
            "%s (line %d, column %d)".formatted(error.reason, error.line, error.column));
  }
}
