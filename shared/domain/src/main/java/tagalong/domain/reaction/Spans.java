package tagalong.domain.reaction;

import java.time.Duration;

/** Spans of time in words. */
final class Spans {
  private Spans() {}

  /** In the largest unit that it is a whole number of, as program files have it: 7d, 90m, 5s. */
  static String said(Duration span) {
    if (span.toMillis() % 1000 != 0) {
      return span.toMillis() + "ms";
    }
    long seconds = span.toSeconds();
    if (seconds == 0 || seconds % 60 != 0) {
      return seconds + "s";
    }
    if (seconds % 3_600 != 0) {
      return seconds / 60 + "m";
    }
    return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3_600 + "h";
  }
}
