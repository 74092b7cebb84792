package tagalong.wire.template;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import tagalong.domain.program.Region;

/** How dates, times, numbers and prices are written for a reader. */
public record Manner(Locale locale, ZoneId zone) {
  /** What nobody said otherwise. */
  public static final Manner PLAIN = of(Region.PLAIN, Optional.empty());

  private static final int LONGEST = 35;

  /**
   * @param spoken the language of the reader, where it is written for them; anything that is none
   *     counts as not said
   */
  public static Manner of(Region home, Optional<String> spoken) {
    Locale locale =
        spoken
            .filter(text -> text.length() <= LONGEST)
            .map(text -> Locale.forLanguageTag(text.replace('_', '-')).stripExtensions())
            .filter(known -> !known.getLanguage().isEmpty())
            .orElseGet(() -> Locale.forLanguageTag(home.locale()));
    return new Manner(locale, home.zone());
  }
}
