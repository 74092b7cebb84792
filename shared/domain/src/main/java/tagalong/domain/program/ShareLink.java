package tagalong.domain.program;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tagalong.domain.program.Referrals.Way;

/** A link that an advocate shares: a program domain and a code. */
public final class ShareLink {
  /** The event of whoever follows one. */
  public static final String CLICKED = "share_link_clicked";

  /** The field of that event that holds the code. */
  public static final String CODE = "share_link";

  public static final int SHORTEST_CODE = 3;
  public static final int LONGEST_CODE = 64;

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]{%d,%d}".formatted(SHORTEST_CODE, LONGEST_CODE));

  /** What is something else on a program domain, or may be one day. */
  private static final Set<String> RESERVED =
      Set.of(
          "account",
          "admin",
          "api",
          "assets",
          "auth",
          "callback",
          "checkout",
          "console",
          "contact",
          "core",
          "coupons",
          "dashboard",
          "demo",
          "docs",
          "download",
          "events",
          "feedback",
          "health",
          "help",
          "index",
          "invite",
          "legal",
          "login",
          "logout",
          "mailbox",
          "metrics",
          "null",
          "oauth",
          "privacy",
          "product",
          "referral",
          "register",
          "reset",
          "rewards",
          "robots",
          "root",
          "sample",
          "search",
          "settings",
          "share",
          "shareable",
          "shareables",
          "shop",
          "signin",
          "signup",
          "sitemap",
          "static",
          "status",
          "support",
          "terms",
          "test",
          "undefined",
          "unsubscribe",
          "users",
          "verify",
          "well-known",
          "widget",
          "www",
          "zone",
          "zones");

  /** A tag with a value that makes whoever sees it an advocate. */
  private static final Pattern NAMED =
      Pattern.compile("\\{\\{[^}]*(?<![.\\w])share_(link|code)\\b");

  private ShareLink() {}

  /** Whether a template shows its viewer's own link. */
  static boolean isNamedIn(String template) {
    return NAMED.matcher(template).find();
  }

  /** Whether a link can have this code. */
  public static boolean isCode(String text) {
    return FORM.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The programs whose links lead somewhere, in their order. */
  public static List<Program> programs(List<ProgramVersion> programs) {
    return programs.stream()
        .map(ProgramVersion::program)
        .filter(program -> program.referrals().ways().contains(Way.SHARE_LINK))
        .filter(program -> program.referrals().landing().isPresent())
        .toList();
  }
}
