package tagalong.wire.contract;

import java.util.Map;
import tagalong.domain.intake.Refusal;

/**
 * Why a request is not answered as it hoped.
 *
 * @param status of HTTP; the code's own, unless an operation declares another for it
 * @param message a sentence in our own words that says what to do
 * @param parameters what the sentence is about
 */
public record Problem(ErrorCode code, int status, String message, Map<String, String> parameters) {
  public Problem {
    parameters = Map.copyOf(parameters);
  }

  public Problem(ErrorCode code, String message, Map<String, String> parameters) {
    this(code, code.status(), message, parameters);
  }

  public Problem(ErrorCode code, String message) {
    this(code, message, Map.of());
  }

  /** The same where the operation declares it with another status. */
  public Problem answeredWith(int other) {
    return new Problem(code, other, message, parameters);
  }

  public static Problem of(Refusal refusal) {
    return new Problem(ErrorCode.of(refusal.reason()), refusal.detail(), refusal.parameters());
  }

  /** To be thrown where a request is read; translated once, at the edge. */
  public Raised raised() {
    return new Raised(this);
  }

  /** A problem on its way to the edge. */
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private Raised(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }
}
