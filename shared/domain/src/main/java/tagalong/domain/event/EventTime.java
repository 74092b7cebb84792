package tagalong.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the times that partners write: ISO 8601, offsets with or without a colon. */
public final class EventTime {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']HH:mm")
          .optionalStart()
          .appendLiteral(':')
          .appendPattern("ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private EventTime() {}

  /** The instant that a text names, to the millisecond; a text without offset is taken as UTC. */
  public static Optional<Instant> read(String text) {
    return read(text, ZoneOffset.UTC);
  }

  /**
   * The instant that a text names, to the millisecond; a text without offset is taken to be in
   * {@code zone}.
   */
  public static Optional<Instant> read(String text, ZoneId zone) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      return Optional.of(instant(parsed, zone).truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    return switch (parsed) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      default -> LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    };
  }
}
