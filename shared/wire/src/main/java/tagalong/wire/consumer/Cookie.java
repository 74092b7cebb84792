package tagalong.wire.consumer;

import java.time.Duration;
import java.util.StringJoiner;
import tagalong.wire.http.Request;

/** The cookie by which a browser is known again on the program domain. */
public final class Cookie {
  private Cookie() {}

  /** A whole {@code Set-Cookie} value, which no script can read and no other site sends along. */
  public static String of(Request request, Sender sender) {
    StringJoiner cookie = new StringJoiner("; ");
    cookie.add("access_token=" + sender.text());
    cookie
        .add("Path=/")
        .add(
            "Max-Age="
                + Duration.between(sender.token().issued(), sender.token().expires()).toSeconds());
    cookie.add("HttpOnly").add("SameSite=Lax");
    request
        .header("X-Forwarded-Proto")
        .filter("https"::equalsIgnoreCase)
        .ifPresent(https -> cookie.add("Secure"));
    return cookie.toString();
  }
}
