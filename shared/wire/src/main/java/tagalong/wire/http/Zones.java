package tagalong.wire.http;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Headers;
import tagalong.wire.contract.Problem;

/** The time zone that a request asks its dates in. */
public final class Zones {
  private Zones() {}

  /**
   * UTC unless the request names another.
   *
   * @throws Problem.Raised when there is no such zone
   */
  public static ZoneId of(Request request) {
    String name =
        request.query("time_zone").or(() -> request.header(Headers.TIME_ZONE)).orElse("Z").strip();
    try {
      return name.equals("Z") ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new Problem(
              ErrorCode.INVALID_TIME_ZONE,
              "Name a time zone such as Europe/Paris or +02:00.",
              Map.of("time_zone", name.length() <= 64 ? name : name.substring(0, 64)))
          .raised();
    }
  }
}
