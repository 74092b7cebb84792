package tagalong.wire.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;

/** Finds the token of a request, wherever real clients put it. */
public final class AccessToken {
  private static final Pattern BEARER =
      Pattern.compile("^bearer(\\s+|$)", Pattern.CASE_INSENSITIVE);

  /** The operations whose documented body has a token. */
  private static final Set<Operation> IN_BODY =
      Set.of(Operation.CHANGE_MY_PROFILE, Operation.MAKE_LINK_V4);

  private AccessToken() {}

  /** The token of the header, else of the query, else of a cookie that may be trusted. */
  public static Optional<String> of(Request request) {
    return ofHeader(request).or(() -> request.query("access_token")).or(() -> cookie(request));
  }

  /**
   * A consumer's: the same, but pages of ours may also ask by script, and some operations read it
   * in the body.
   */
  public static Optional<String> ofConsumer(Request request) {
    return ofHeader(request)
        .or(() -> ofBody(request))
        .or(() -> request.query("access_token"))
        .or(() -> ofOwnCookie(request));
  }

  /** Whether it was a cookie that brought a consumer's token. */
  public static boolean isByCookie(Request request) {
    return ofHeader(request).isEmpty()
        && ofBody(request).isEmpty()
        && request.query("access_token").isEmpty()
        && ofOwnCookie(request).isPresent();
  }

  public static Optional<String> ofHeader(Request request) {
    return request
        .header("Authorization")
        .map(value -> BEARER.matcher(value.strip()).replaceFirst("").strip())
        .filter(token -> !token.isEmpty());
  }

  /** What cannot be read is refused by whoever wants to read it. */
  private static Optional<String> ofBody(Request request) {
    String path = "/" + String.join("/", request.path());
    if (IN_BODY.stream()
            .noneMatch(o -> o.method().equals(request.method()) && o.path().equals(path))
        || request.body().isBlank()) {
      return Optional.empty();
    }
    try {
      Sizes.check(request.body(), Json.LARGEST);
      return switch (MediaType.of(request)) {
        case JSON, TEXT -> token(Json.object(request.body()));
        case FORM -> token(Form.data(Form.read(request.body().text())));
        case MULTIPART, OTHER -> Optional.empty();
      };
    } catch (Problem.Raised unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> token(Map<String, @Nullable Object> values) {
    return values.get("access_token") instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /**
   * A cookie of whoever opens a page of ours, or asks from one or from a site that the client
   * registered: what another site's page asks is not the visitor's wish.
   */
  public static Optional<String> ofOwnCookie(Request request) {
    return isOwnWish(request)
        ? request.cookie("extole_token").or(() -> request.cookie("access_token"))
        : Optional.empty();
  }

  /** Whether whoever sits at the browser wished this themselves, and no other site's page. */
  public static boolean isOwnWish(Request request) {
    boolean opened =
        request.method().equals("GET")
            && request.header("Sec-Fetch-Mode").filter("navigate"::equals).isPresent();
    return opened
        || request.ofOwnSite()
        || request
            .header("Sec-Fetch-Site")
            .map(site -> site.equals("same-origin") || site.equals("none"))
            .orElseGet(() -> isOwnOrigin(request));
  }

  private static boolean isOwnOrigin(Request request) {
    return request
        .header("Origin")
        .map(origin -> origin.replaceFirst("^https?://", ""))
        .map(origin -> origin.equals(request.header("Host").orElse(request.host())))
        .orElse(true);
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
