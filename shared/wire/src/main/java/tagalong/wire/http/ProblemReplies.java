package tagalong.wire.http;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.TooLarge;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** Writes problems in the contract's error shape, and sees problems in what was thrown. */
public final class ProblemReplies {
  private static final System.Logger LOG = System.getLogger(ProblemReplies.class.getName());
  private static final String RETRY_AFTER_SECONDS = "2";

  private final RandomGenerator random;

  public ProblemReplies(RandomGenerator random) {
    this.random = random;
  }

  /** What was thrown, as a problem; what nobody foresaw is logged. */
  public static Problem problemOf(RuntimeException thrown) {
    return switch (thrown) {
      case Problem.Raised raised -> raised.problem();
      case TooLarge tooLarge ->
          new Problem(
              ErrorCode.PAYLOAD_TOO_LARGE, "This is more than can be stored. Send less at once.");
      case StoreUnavailable unavailable -> {
        // One line each: while a store is down there are many.
        LOG.log(
            Level.WARNING,
            "the store is unavailable: {0}: {1}",
            unavailable.getMessage(),
            unavailable.getCause());
        yield new Problem(
            ErrorCode.SERVICE_UNAVAILABLE, "Nothing was lost that we acknowledged. Send it again.");
      }
      default -> {
        LOG.log(Level.ERROR, "a request failed", thrown);
        yield new Problem(ErrorCode.INTERNAL_ERROR, "This is our fault. Send it again later.");
      }
    };
  }

  public Reply reply(Problem problem) {
    Reply reply = Reply.json(problem.status(), shape(problem));
    return switch (problem.status()) {
      case 429, 503 -> reply.with("Retry-After", RETRY_AFTER_SECONDS);
      default -> reply;
    };
  }

  /** The contract's error shape, for answers that tell of a problem without being one. */
  public Map<String, Object> shape(Problem problem) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("unique_id", uniqueId());
    error.put("http_status_code", problem.status());
    error.put("code", problem.code().text());
    error.put("error_code", problem.code().text());
    error.put("message", problem.message());
    error.put("parameters", problem.parameters());
    return error;
  }

  /** A new id by which somebody can ask about an answer. */
  public String uniqueId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
