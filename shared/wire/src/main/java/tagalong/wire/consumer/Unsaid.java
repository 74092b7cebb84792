package tagalong.wire.consumer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was sent, as it may be kept: without what would open something for whoever reads it. */
final class Unsaid {
  private static final String LEFT_OUT = "…";

  /** A token of ours says its form. */
  private static final Pattern TOKEN = Pattern.compile("c1\\.[A-Za-z0-9_-]{20,}");

  /** Each read once, whatever is repeated in it: bodies are large, and anybody sends them. */
  private static final Pattern DOTTED = Pattern.compile("(?<![A-Za-z0-9._-])[A-Za-z0-9._-]++");

  private static final int FEWEST_DOTS = 2;

  private Unsaid() {}

  static String in(String raw) {
    String known = TOKEN.matcher(raw).replaceAll(LEFT_OUT);
    return DOTTED
        .matcher(known)
        .replaceAll(dotted -> Matcher.quoteReplacement(withoutJwt(dotted.group())));
  }

  /** A JWT is dots between base64url that begins with an object. */
  private static String withoutJwt(String dotted) {
    int start = dotted.indexOf("eyJ");
    return start >= 0
            && dotted.substring(start).chars().filter(c -> c == '.').count() >= FEWEST_DOTS
        ? dotted.substring(0, start) + LEFT_OUT
        : dotted;
  }
}
