package tagalong.domain.program;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tagalong.domain.program.Referrals.Way;

/** A link that an advocate shares: a program domain and a code. */
public final class ShareLink {
  /** The event of whoever follows one. */
  public static final String CLICKED = "share_link_clicked";

  /** The field of that event that holds the code. */
  public static final String CODE = "share_link";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{3,64}");

  /** What is something else on a program domain, or may be one day. */
  private static final Set<String> RESERVED =
      Set.of(
          "account",
          "admin",
          "api",
          "assets",
          "console",
          "core",
          "demo",
          "docs",
          "events",
          "health",
          "help",
          "index",
          "login",
          "logout",
          "mailbox",
          "privacy",
          "product",
          "register",
          "robots",
          "share",
          "sitemap",
          "static",
          "status",
          "support",
          "terms",
          "unsubscribe",
          "verify",
          "zone",
          "zones");

  private ShareLink() {}

  /** Whether a link can have this code. */
  public static boolean isCode(String text) {
    return FORM.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Where links lead at a time; of several programs, by the first in the order of their ids. */
  public static Optional<String> landing(InForce programs, Instant time) {
    return programs.at(time).stream()
        .map(version -> version.program().referrals())
        .filter(referrals -> referrals.ways().contains(Way.SHARE_LINK))
        .flatMap(referrals -> referrals.landing().stream())
        .findFirst();
  }
}
