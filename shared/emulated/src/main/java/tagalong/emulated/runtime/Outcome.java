package tagalong.emulated.runtime;

import java.nio.charset.StandardCharsets;

/** What became of an invocation. */
public sealed interface Outcome {

  /** The function returned. */
  record Returned(byte[] payload) implements Outcome {
    @Override
    public String toString() {
      return "returned " + new String(payload, StandardCharsets.UTF_8);
    }
  }

  /**
   * The function threw, or its process ended or took too long.
   *
   * @param type as Lambda names it, for example {@code Sandbox.Timedout}
   */
  record Failed(String type, String message) implements Outcome {}
}
