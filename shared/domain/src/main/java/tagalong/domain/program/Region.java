package tagalong.domain.program;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Where a company is at home: how dates, times, numbers and prices are written for whoever reads
 * what is written in no language in particular.
 *
 * @param locale a language and a country, such as {@code en-US}
 * @param zone what a date and a time are meant in
 */
public record Region(String locale, ZoneId zone) {
  /** What is not said otherwise. */
  public static final Region PLAIN = new Region("en-US", ZoneOffset.UTC);

  public Region {
    if (Locale.forLanguageTag(locale).getLanguage().isEmpty()) {
      throw new IllegalArgumentException("a locale has a language: " + locale);
    }
  }
}
