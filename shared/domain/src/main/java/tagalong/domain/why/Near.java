package tagalong.domain.why;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Near {
  private static final int MOST = 2;

  private Near() {}

  /** The nearest of some names, if one is near: two letters away, or written otherwise. */
  static Optional<String> to(String name, Collection<String> names) {
    String plain = plain(name);
    String nearest = "";
    int least = MOST + 1;
    for (String one : names.stream().sorted().toList()) {
      int away = away(plain, plain(one));
      if (away < least && away < plain.length() / 2 + 1) {
        least = away;
        nearest = one;
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** How many letters must be added, left out or changed; more than is near where it is long. */
  private static int away(String one, String other) {
    if (Math.abs(one.length() - other.length()) > MOST) {
      return MOST + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
