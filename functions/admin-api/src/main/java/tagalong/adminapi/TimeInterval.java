package tagalong.adminapi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tagalong.domain.event.EventTime;

/**
 * A stretch of time as ISO 8601 writes it: {@code start/end}, {@code start/duration}, {@code
 * duration/end}, or a duration alone, which ends now.
 *
 * @param from inclusive
 * @param to exclusive
 */
record TimeInterval(Instant from, Instant to) {
  boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  /** Empty when the text is no interval. */
  static Optional<TimeInterval> read(String text, Instant now, ZoneId zone) {
    String[] parts = text.strip().toUpperCase(Locale.ROOT).split("/", -1);
    try {
      return switch (parts.length) {
        // What was made in this very moment is of the last days too.
        case 1 -> between(moved(now, parts[0], -1, zone), now.plusMillis(1));
        case 2 -> between(parts[0], parts[1], zone);
        default -> Optional.empty();
      };
    } catch (DateTimeException | ArithmeticException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<TimeInterval> between(String start, String end, ZoneId zone) {
    if (start.startsWith("P")) {
      Instant to = instant(end, zone);
      return between(moved(to, start, -1, zone), to);
    }
    Instant from = instant(start, zone);
    return between(from, end.startsWith("P") ? moved(from, end, 1, zone) : instant(end, zone));
  }

  private static Optional<TimeInterval> between(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new TimeInterval(from, to)) : Optional.empty();
  }

  private static Instant instant(String text, ZoneId zone) {
    return EventTime.read(text, zone).orElseThrow(() -> new DateTimeException("no time: " + text));
  }

  /** Days are days of the zone: a day in which the clocks change is not 24 hours long. */
  private static Instant moved(Instant at, String duration, int direction, ZoneId zone) {
    ZonedDateTime moved = at.atZone(zone);
    for (TemporalAmount amount : amounts(duration)) {
      moved = direction > 0 ? moved.plus(amount) : moved.minus(amount);
    }
    return moved.toInstant();
  }

  private static List<TemporalAmount> amounts(String duration) {
    int time = duration.indexOf('T');
    if (time < 0) {
      return List.of(Period.parse(duration));
    }
    Duration hours = Duration.parse("P" + duration.substring(time));
    return time == 1 ? List.of(hours) : List.of(Period.parse(duration.substring(0, time)), hours);
  }
}
