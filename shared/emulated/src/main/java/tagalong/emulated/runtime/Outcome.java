package tagalong.emulated.runtime;

/** What became of an invocation. */
public sealed interface Outcome {

  /**
   * The function returned.
   *
   * @param payload JSON
   */
  record Returned(String payload) implements Outcome {}

  /**
   * The function threw, or its process ended or took too long.
   *
   * @param type as Lambda names it, for example {@code Sandbox.Timedout}
   */
  record Failed(String type, String message) implements Outcome {}
}
