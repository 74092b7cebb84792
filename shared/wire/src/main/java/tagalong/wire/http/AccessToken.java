package tagalong.wire.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the token of a request, wherever real clients put it. */
public final class AccessToken {
  private static final Pattern BEARER =
      Pattern.compile("^bearer(\\s+|$)", Pattern.CASE_INSENSITIVE);

  private AccessToken() {}

  /** The token of the header, else of the query, else of a cookie that may be trusted. */
  public static Optional<String> of(Request request) {
    return request
        .header("Authorization")
        .map(value -> BEARER.matcher(value.strip()).replaceFirst("").strip())
        .filter(token -> !token.isEmpty())
        .or(() -> request.query("access_token"))
        .or(() -> cookie(request));
  }

  /** The browser adds cookies to what other sites' pages ask too; such requests do not count. */
  private static Optional<String> cookie(Request request) {
    boolean ownPage =
        request.header("Origin").isEmpty()
            && switch (request.header("Sec-Fetch-Site").orElse("none")) {
              case "same-origin", "none" -> true;
              default -> false;
            };
    return ownPage
        ? request.cookie("access_token").or(() -> request.cookie("extole_token"))
        : Optional.empty();
  }
}
