package tagalong.wire.http;

import java.time.Duration;
import tagalong.domain.consumer.ConsumerToken;

/** The cookie by which a browser is known again on the program domain. */
public final class Cookie {
  private Cookie() {}

  /**
   * A whole {@code Set-Cookie} value, which no script can read and no other site sends along.
   *
   * @param text the token as it goes over the wire
   */
  public static String of(Request request, String text, ConsumerToken token) {
    return written(request, text, Duration.between(token.issued(), token.expires()).toSeconds());
  }

  /** By which a browser forgets it. */
  public static String none(Request request) {
    return written(request, "", 0);
  }

  private static String written(Request request, String text, long seconds) {
    boolean secure =
        request.header("X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent();
    return "access_token="
        + text
        + "; Path=/; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
