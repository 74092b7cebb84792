package tagalong.domain.reaction;

import java.util.Locale;

/**
 * What addresses of one mailbox have in common. Used by rules only; it never decides who a person
 * is.
 */
final class SimilarAddress {
  private static final String DOTS_MEAN_NOTHING = "gmail.com";

  private SimilarAddress() {}

  /**
   * The address in lower case, without a +suffix of its name and, at gmail.com, without the name's
   * dots.
   */
  static String of(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String domain = lower.substring(at + 1);
    String name = lower.substring(0, Math.max(at, 0)).split("\\+", 2)[0];
    return (domain.equals(DOTS_MEAN_NOTHING) ? name.replace(".", "") : name) + "@" + domain;
  }
}
