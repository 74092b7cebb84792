package tagalong.tagbeacon;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import tagalong.domain.event.UserAgent;
import tagalong.wire.http.Request;

/** Who follows a link, as far as the request says. */
final class Visitor {
  private static final Pattern AHEAD =
      Pattern.compile("prefetch|prerender|preview", Pattern.CASE_INSENSITIVE);

  private Visitor() {}

  /** Whether somebody follows the link, and now: browsers also load ahead of a click. */
  static boolean isPerson(Request request) {
    return request.header("User-Agent").filter(agent -> !UserAgent.isNoBrowser(agent)).isPresent()
        && Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
            .flatMap(name -> request.header(name).stream())
            .noneMatch(purpose -> AHEAD.matcher(purpose).find());
  }

  /** Global Privacy Control, https://www.w3.org/TR/gpc/. */
  static boolean wantsNoCookie(Request request) {
    return request.header("Sec-GPC").filter("1"::equals).isPresent();
  }
}
