package tagalong.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;

/** Within what time something is limited. */
public sealed interface Period {
  /** One that begins and ends at the same time for everybody. */
  sealed interface Fixed extends Period {
    /** Names the one that a time is in, where a company is at home; later ones sort later. */
    String at(Instant time, ZoneId zone);
  }

  /** A day, a week, a month or a year of the calendar; weeks begin on Mondays. */
  record Calendar(Unit unit) implements Fixed {
    @Override
    public String at(Instant time, ZoneId zone) {
      LocalDate date = time.atZone(zone).toLocalDate();
      return switch (unit) {
        case DAY -> date.toString();
        case WEEK ->
            "%d-W%02d"
                .formatted(
                    date.get(WeekFields.ISO.weekBasedYear()),
                    date.get(WeekFields.ISO.weekOfWeekBasedYear()));
        case MONTH -> date.toString().substring(0, "2026-01".length());
        case YEAR -> Integer.toString(date.getYear());
      };
    }
  }

  /** What a calendar is divided into. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /** All the time. */
  record Ever() implements Fixed {
    @Override
    public String at(Instant time, ZoneId zone) {
      return "ever";
    }
  }

  /** Any time of that length, such as 30 days. */
  record Rolling(Duration span) implements Period {}
}
