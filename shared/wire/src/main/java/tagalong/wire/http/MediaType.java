package tagalong.wire.http;

import java.util.Locale;
import java.util.Map;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;

/** What a body says it is. */
public enum MediaType {
  /** Also a body that does not say what it is. */
  JSON,
  FORM,
  MULTIPART,
  TEXT,
  OTHER;

  public static MediaType of(Request request) {
    String type =
        request
            .header("Content-Type")
            .orElse("*/*")
            .split(";", 2)[0]
            .strip()
            .toLowerCase(Locale.ROOT);
    return switch (type) {
      case "", "*/*", "application/*", "application/json", "text/json", "*/json" -> JSON;
      case "application/x-www-form-urlencoded" -> FORM;
      case "multipart/form-data" -> MULTIPART;
      case "text/plain" -> TEXT;
      default -> type.endsWith("+json") ? JSON : OTHER;
    };
  }

  /**
   * @throws Problem.Raised when the body says that it is something else
   */
  public static void requireJson(Request request) {
    if (of(request) != JSON) {
      throw unsupported(request).raised();
    }
  }

  public static Problem unsupported(Request request) {
    String type = request.header("Content-Type").orElse("");
    return new Problem(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "Send the body as application/json.",
        Map.of("content_type", type));
  }
}
