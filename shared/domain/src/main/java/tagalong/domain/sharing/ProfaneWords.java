package tagalong.domain.sharing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Words that would put a company to shame in a link of its own. */
final class ProfaneWords {
  private static final String LOOKING_LIKE = "0134578";
  private static final String LETTERS = "oieastb";
  private static final ProfaneWords LISTED = new ProfaneWords(read());

  /** Anywhere in a code. */
  private final List<String> anywhere;

  /** As a part of a code by itself: within other words they are innocent. */
  private final List<String> alone;

  private ProfaneWords(List<String> lines) {
    this.anywhere =
        lines.stream().filter(ProfaneWords::isStarred).map(w -> w.replace("*", "")).toList();
    this.alone = lines.stream().filter(line -> !isStarred(line)).toList();
  }

  static boolean areIn(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return LISTED.holds(lower) || LISTED.holds(spelled(lower));
  }

  private boolean holds(String code) {
    String together = code.replaceAll("[-_]", "");
    return anywhere.stream().anyMatch(together::contains)
        || alone.contains(together)
        || Arrays.stream(code.split("[-_0-9]+")).anyMatch(alone::contains);
  }

  /** Digits as the letters that they are read as. */
  private static String spelled(String code) {
    StringBuilder spelled = new StringBuilder(code);
    for (int i = 0; i < code.length(); i++) {
      int digit = LOOKING_LIKE.indexOf(code.charAt(i));
      if (digit >= 0) {
        spelled.setCharAt(i, LETTERS.charAt(digit));
      }
    }
    return spelled.toString();
  }

  private static boolean isStarred(String line) {
    return line.startsWith("*");
  }

  private static List<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ProfaneWords.class.getResourceAsStream("profane-words.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
