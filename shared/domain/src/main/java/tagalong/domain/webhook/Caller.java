package tagalong.domain.webhook;

/** Calls the servers of companies. */
@FunctionalInterface
public interface Caller {
  /** Makes one attempt, of five seconds at most. */
  Answer call(Webhook webhook, Notice notice);

  /** What came of an attempt. */
  sealed interface Answer {
    record Taken() implements Answer {}

    /** The server answered something else. */
    record Declined(String reason) implements Answer {}

    /** There was no answer in time. */
    record Silent(String reason) implements Answer {}
  }
}
