package tagalong.wire.http;

import java.util.Map;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** How large bodies may be. */
public final class Sizes {
  private Sizes() {}

  /**
   * @param largest in bytes
   * @throws Problem.Raised when the body is larger
   */
  public static void check(Body body, int largest) {
    if (body.size() > largest) {
      throw tooLarge(largest).raised();
    }
  }

  public static Problem tooLarge(int largest) {
    return new Problem(
        ErrorCode.PAYLOAD_TOO_LARGE,
        "Send at most " + largest / 1024 + " KB at once.",
        Map.of("largest_bytes", Integer.toString(largest)));
  }
}
