package tagalong.domain.message;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody writes to others through us: words, and no address of a page, because that would
 * make us a carrier of advertisements.
 */
public final class PlainWords {
  /** As mail programs make links of: a scheme, or names joined by a dot. */
  private static final Pattern LINK =
      Pattern.compile("://|\\bwww\\b|[\\p{L}\\p{N}_-]\\.\\p{L}{2,}|\\p{N}\\.\\p{N}+\\.\\p{N}");

  private static final Pattern LOOKS_LIKE_A_DOT = Pattern.compile("[\u3002\uFF0E\uFF61\u2024]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200C\u200D]]");

  private PlainWords() {}

  /** Whether a mail program would make a link of some of it. */
  public static boolean holdLink(String text) {
    String plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return LINK.matcher(LOOKS_LIKE_A_DOT.matcher(plain).replaceAll(".")).find();
  }

  /** Whether some of it is neither seen nor a line break. */
  public static boolean holdControls(String text) {
    return text.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
