package tagalong.wire.consumer;

import java.util.regex.Pattern;

/** What was sent, as it may be kept: without what would open something for whoever reads it. */
final class Unsaid {
  /** A JWT is dots between base64url that begins with an object; a token of ours says its form. */
  private static final Pattern OPENS =
      Pattern.compile("eyJ[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*){2,4}|c1\\.[A-Za-z0-9_-]{20,}");

  private Unsaid() {}

  static String in(String raw) {
    return OPENS.matcher(raw).replaceAll("…");
  }
}
