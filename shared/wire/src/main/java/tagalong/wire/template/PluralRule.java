package tagalong.wire.template;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which form of a word goes with a number, by language, as
 * https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html says. The JDK
 * keeps these rules to itself, and the library that has them is larger than all functions together.
 */
enum PluralRule {
  /** English, German and most others. */
  ONE("") {
    @Override
    String form(long i, boolean whole) {
      return whole && i == 1 ? "one" : "other";
    }
  },
  NONE("ja zh ko vi th id ms lo my") {
    @Override
    String form(long i, boolean whole) {
      return "other";
    }
  },
  MILLIONS("es it ca pt-PT") {
    @Override
    String form(long i, boolean whole) {
      return whole && i == 1 ? "one" : millions(i, whole);
    }
  },
  ZERO_TOO("fr pt") {
    @Override
    String form(long i, boolean whole) {
      return i <= 1 ? "one" : millions(i, whole);
    }
  },
  HINDI("hi bn gu kn fa am zu") {
    @Override
    String form(long i, boolean whole) {
      return i == 0 || (whole && i == 1) ? "one" : "other";
    }
  },
  EAST_SLAVIC("ru uk be") {
    @Override
    String form(long i, boolean whole) {
      return slavic(i, whole, i % 10 == 1 && i % 100 != 11, "many");
    }
  },
  SOUTH_SLAVIC("sr hr bs") {
    @Override
    String form(long i, boolean whole) {
      return slavic(i, whole, i % 10 == 1 && i % 100 != 11, "other");
    }
  },
  POLISH("pl") {
    @Override
    String form(long i, boolean whole) {
      return slavic(i, whole, i == 1, "many");
    }
  },
  CZECH("cs sk") {
    @Override
    String form(long i, boolean whole) {
      if (!whole) {
        return "many";
      }
      return i == 1 ? "one" : i >= 2 && i <= 4 ? "few" : "other";
    }
  },
  SLOVENIAN("sl") {
    @Override
    String form(long i, boolean whole) {
      if (!whole || i % 100 == 3 || i % 100 == 4) {
        return "few";
      }
      return i % 100 == 1 ? "one" : i % 100 == 2 ? "two" : "other";
    }
  },
  ROMANIAN("ro") {
    @Override
    String form(long i, boolean whole) {
      if (whole && i == 1) {
        return "one";
      }
      return !whole || i == 0 || (i % 100 >= 1 && i % 100 <= 19) ? "few" : "other";
    }
  },
  LITHUANIAN("lt") {
    @Override
    String form(long i, boolean whole) {
      if (!whole) {
        return "many";
      }
      boolean teen = i % 100 >= 11 && i % 100 <= 19;
      return teen || i % 10 == 0 ? "other" : i % 10 == 1 ? "one" : "few";
    }
  },
  ARABIC("ar") {
    @Override
    String form(long i, boolean whole) {
      if (!whole || i % 100 < 3) {
        return whole && i <= 2 ? List.of("zero", "one", "two").get((int) i) : "other";
      }
      return i % 100 <= 10 ? "few" : "many";
    }
  },
  HEBREW("he") {
    @Override
    String form(long i, boolean whole) {
      return whole && i == 1 ? "one" : whole && i == 2 ? "two" : "other";
    }
  };

  private static final Map<String, PluralRule> BY_LANGUAGE = new HashMap<>();

  static {
    for (PluralRule rule : values()) {
      Arrays.stream(rule.languages.split(" ")).forEach(one -> BY_LANGUAGE.put(one, rule));
    }
  }

  private final String languages;

  PluralRule(String languages) {
    this.languages = languages;
  }

  /** One of {@code zero}, {@code one}, {@code two}, {@code few}, {@code many}, {@code other}. */
  static String form(Locale locale, BigDecimal number) {
    PluralRule rule =
        BY_LANGUAGE.getOrDefault(
            locale.getLanguage() + "-" + locale.getCountry(),
            BY_LANGUAGE.getOrDefault(locale.getLanguage(), ONE));
    BigDecimal size = number.abs();
    boolean whole = size.stripTrailingZeros().scale() <= 0;
    // Only the last digits matter, and that there are others before them.
    BigDecimal turn = BigDecimal.valueOf(1_000_000_000);
    long i = size.remainder(turn).longValue();
    return rule.form(size.compareTo(turn) < 0 ? i : i + turn.longValue(), whole);
  }

  /**
   * @param i the number without its fraction
   * @param whole whether it has none
   */
  abstract String form(long i, boolean whole);

  private static String millions(long i, boolean whole) {
    return whole && i != 0 && i % 1_000_000 == 0 ? "many" : "other";
  }

  private static String slavic(long i, boolean whole, boolean one, String rest) {
    if (!whole) {
      return "other";
    }
    boolean few = i % 10 >= 2 && i % 10 <= 4 && (i % 100 < 12 || i % 100 > 14);
    return one ? "one" : few ? "few" : rest;
  }
}
