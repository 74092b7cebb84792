package tagalong.fileimport;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the column that somebody may have meant. */
final class Nearest {
  private static final int FARTHEST = 2;

  /** Names that are longer were not meant. */
  private static final int LONGEST = 40;

  private Nearest() {}

  /** Of these columns, the one that is most like a name; empty where none is much like it. */
  static Optional<String> to(String name, List<String> columns) {
    String wanted = plain(name);
    return columns.stream()
        .filter(column -> column.length() <= LONGEST)
        .filter(column -> distance(plain(column), wanted) <= FARTHEST)
        .min(Comparator.comparing(column -> distance(plain(column), wanted)));
  }

  /** E-Mail, e_mail and EMAIL are the same. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** How many letters differ: put in, left out, or others. */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[other.length()];
  }
}
