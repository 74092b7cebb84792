package tagalong.domain.audience;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import tagalong.domain.store.Stored;

/**
 * A group of people that a company makes itself. Who is in it is told by events, one for each
 * person.
 *
 * @param id what programs and files call it: lower-case words joined by hyphens, from its name
 */
public record Audience(String client, String id, String name, Instant created) implements Stored {
  private static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Audience {
    if (!isId(id)) {
      throw new IllegalArgumentException("an audience is called by words joined by hyphens: " + id);
    }
  }

  public static boolean isId(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }

  /** What an audience of that name is called; empty text where the name has no letter or digit. */
  public static String idOf(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    return cut.replaceAll("^-|-$", "");
  }
}
