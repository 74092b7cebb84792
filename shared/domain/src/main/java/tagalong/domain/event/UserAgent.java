package tagalong.domain.event;

import java.util.regex.Pattern;

/** What sent something, by the name that it gives itself. */
public final class UserAgent {
  /** Crawlers, makers of previews, scanners of mails. */
  private static final Pattern MACHINE =
      Pattern.compile(
          "bot\\b|bot[/;_-]|crawl|spider|slurp|preview|scan|monitor|fetch|archiv|headless|"
              + "facebookexternalhit|facebookcatalog|whatsapp/|skypeuri|embedly|quora link|"
              + "pinterest/|vkshare|iframely|validator|lighthouse|pagespeed",
          Pattern.CASE_INSENSITIVE);

  /** What programs send with; apps of people do so, too. */
  private static final Pattern LIBRARY =
      Pattern.compile(
          "curl/|wget/|python|java/|okhttp|go-http|libwww|axios|node|ruby|perl|php",
          Pattern.CASE_INSENSITIVE);

  private UserAgent() {}

  public static boolean isMachine(String agent) {
    return MACHINE.matcher(agent).find();
  }

  /** Whether a machine sent it, or a program, where people use browsers. */
  public static boolean isNoBrowser(String agent) {
    return isMachine(agent) || LIBRARY.matcher(agent).find();
  }
}
