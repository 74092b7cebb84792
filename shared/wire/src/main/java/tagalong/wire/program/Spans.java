package tagalong.wire.program;

import java.time.Duration;

/**
 * Spans of time as people write them: a number and {@code d}, {@code h}, {@code m} or {@code s}.
 */
final class Spans {
  private Spans() {}

  static Duration read(String text) {
    long number = Long.parseLong(text.substring(0, text.length() - 1));
    return switch (text.charAt(text.length() - 1)) {
      case 'd' -> Duration.ofDays(number);
      case 'h' -> Duration.ofHours(number);
      case 'm' -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  static String write(Duration span) {
    if (span.equals(Duration.ofDays(span.toDays()))) {
      return span.toDays() + "d";
    }
    if (span.equals(Duration.ofHours(span.toHours()))) {
      return span.toHours() + "h";
    }
    return span.equals(Duration.ofMinutes(span.toMinutes()))
        ? span.toMinutes() + "m"
        : span.toSeconds() + "s";
  }
}
