package tagalong.domain.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tagalong.domain.client.Client;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.PersonIds;
import tagalong.domain.program.Referrals.Way;

/** A link that an advocate shares: a program domain and a code. */
public final class ShareLink {
  /** The event of whoever follows one. */
  public static final String CLICKED = "share_link_clicked";

  /** The field of that event that holds the code. */
  public static final String CODE = "share_link";

  public static final int SHORTEST_CODE = 3;
  public static final int LONGEST_CODE = 64;
  private static final int OWN_LENGTH = 8;

  /** Without what looks alike: case does not matter in a code. */
  private static final String OWN_DIGITS = "123456789abcdefghjkmnpqrstuvwxyz";

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

  /**
   * The code of a person's own link: 40 bits of a keyed hash, so that it is the same wherever and
   * whenever they ask for it, nothing need be written to answer, and nobody can guess one.
   */
  public static String codeOf(Client client, String person) {
    return codeOf(client.personIds(), person);
  }

  /** The same, where only the ids of the client's people are known. */
  public static String codeOf(PersonIds ids, String person) {
    long bits = DerivedId.bits("share link", ids.secret(), person);
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < OWN_LENGTH; i++) {
      code.append(OWN_DIGITS.charAt((int) (bits >>> (5 * i) & 31)));
    }
    return code.toString();
  }

  /** Where links lead; of several programs, by the first of them. */
  public static Optional<String> landing(List<ProgramVersion> programs) {
    return programs.stream()
        .map(version -> version.program().referrals())
        .filter(referrals -> referrals.ways().contains(Way.SHARE_LINK))
        .flatMap(referrals -> referrals.landing().stream())
        .findFirst();
  }
}
