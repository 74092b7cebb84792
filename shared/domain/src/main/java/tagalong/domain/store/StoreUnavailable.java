package tagalong.domain.store;

/**
 * The store did not answer as it should: throttled, timed out, failing. What was asked for may have
 * happened.
 */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
