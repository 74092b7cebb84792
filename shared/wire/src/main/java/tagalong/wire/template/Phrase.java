package tagalong.wire.template;

import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tagalong.domain.event.EventTime;

/**
 * How a template has a value written for its reader. What cannot be read as what it should be is
 * written as it is, and what is missing is left out.
 */
@SuppressWarnings("ImmutableEnumChecker") // a form holds immutable copies
enum Phrase implements Helper<Object> {
  /** A day: {@code {{date data.until style="long"}}}. */
  DATE(new Form(1, 1, Map.of("style", Set.of("short", "medium", "long", "full")), Set.of())) {
    @Override
    String written(Object value, Options options, Manner manner) {
      return time(value, manner, DateTimeFormatter.ofLocalizedDate(style(options)));
    }
  },
  /** A time of day. */
  TIME(new Form(1, 1, Map.of("style", Set.of("short", "medium")), Set.of())) {
    @Override
    String written(Object value, Options options, Manner manner) {
      FormatStyle style =
          "medium".equals(options.hash("style")) ? FormatStyle.MEDIUM : FormatStyle.SHORT;
      return time(value, manner, DateTimeFormatter.ofLocalizedTime(style));
    }
  },
  /** A number, with so many digits behind the point, or as many as it has. */
  NUMBER(new Form(1, 1, Map.of("digits", Form.DIGITS), Set.of())) {
    @Override
    String written(Object value, Options options, Manner manner) {
      return Plain.number(value)
          .map(number -> number(number, digits(options), manner))
          .orElse(Plain.text(value));
    }
  },
  /** A price, or what else rewards are worth: {@code {{currency face_value face_value_type}}}. */
  CURRENCY(new Form(2, 2, Map.of("digits", Form.DIGITS), Set.of())) {
    @Override
    String written(Object value, Options options, Manner manner) {
      String unit = Plain.text(options.param(0, null));
      return Plain.number(value)
          .map(number -> amount(number, unit, digits(options), manner))
          .orElseGet(() -> (Plain.text(value) + " " + unit).strip());
    }
  },
  /** The form of a word that goes with a number; {@code #} in it stands for the number. */
  PLURAL(
      new Form(
          1,
          1,
          Map.of(
              "zero", Set.of(),
              "one", Set.of(),
              "two", Set.of(),
              "few", Set.of(),
              "many", Set.of(),
              "other", Set.of()),
          Set.of("other"))) {
    @Override
    String written(Object value, Options options, Manner manner) {
      Optional<BigDecimal> number = Plain.number(value);
      Object form =
          number
              .map(n -> options.hash.get(PluralRule.form(manner.locale(), n)))
              .orElseGet(() -> options.hash.get("other"));
      return Plain.text(form)
          .replace("#", number.map(n -> number(n, -1, manner)).orElse(Plain.text(value)));
    }
  };

  /** Where a template finds how its reader reads. No name of a value begins so. */
  static final String MANNER = "tagalong manner";

  private static final int MOST_DIGITS = 3;
  private final Form form;

  Phrase(Form form) {
    this.form = form;
  }

  static Optional<Phrase> named(String name) {
    return Stream.of(values()).filter(one -> one.written().equals(name)).findFirst();
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  Form form() {
    return form;
  }

  abstract String written(Object value, Options options, Manner manner);

  @Override
  public Object apply(@Nullable Object value, Options options) {
    Manner manner = options.data(MANNER);
    return value == null ? "" : written(value, options, manner);
  }

  private static FormatStyle style(Options options) {
    return FormatStyle.valueOf(options.<String>hash("style", "medium").toUpperCase(Locale.ROOT));
  }

  private static String time(Object value, Manner manner, DateTimeFormatter format) {
    String text = Plain.text(value);
    return EventTime.read(text, manner.zone())
        .map(at -> ZonedDateTime.ofInstant(at, manner.zone()))
        .map(at -> format.withLocale(manner.locale()).format(at))
        .orElse(text);
  }

  /** -1 where it is not said. */
  private static int digits(Options options) {
    return Plain.number(options.hash("digits")).map(BigDecimal::intValue).orElse(-1);
  }

  private static String number(BigDecimal number, int digits, Manner manner) {
    return written(number, NumberFormat.getNumberInstance(manner.locale()), digits);
  }

  private static String amount(BigDecimal number, String unit, int digits, Manner manner) {
    if (unit.equals("PERCENT_OFF")) {
      NumberFormat percent = NumberFormat.getPercentInstance(manner.locale());
      return written(number.movePointLeft(2), percent, digits);
    }
    if (!isCurrency(unit)) {
      return (number(number, digits, manner) + " " + unit).strip();
    }
    Currency currency = Currency.getInstance(unit);
    NumberFormat price = NumberFormat.getCurrencyInstance(manner.locale());
    price.setCurrency(currency);
    return written(number, price, digits < 0 ? currency.getDefaultFractionDigits() : digits);
  }

  private static boolean isCurrency(String unit) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(known -> known.getCurrencyCode().equals(unit));
  }

  private static String written(BigDecimal number, NumberFormat format, int digits) {
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(Math.max(digits, 0));
    format.setMaximumFractionDigits(digits < 0 ? MOST_DIGITS : digits);
    return format.format(number);
  }
}
