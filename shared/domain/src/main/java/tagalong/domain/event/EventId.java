package tagalong.domain.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A time-ordered id that addresses its own row: arrival in milliseconds (48 bits), shard of the log
 * (10 bits) and what makes it unique (70 bits), written in 26 digits of Crockford's base 32, so
 * that ids sort as they arrived.
 */
public record EventId(String value) {
  /** The log of a client has at most so many shards. */
  public static final int SHARDS = 1 << 10;

  private static final int LENGTH = 26;
  private static final int TIME_DIGITS = 10;
  private static final int SHARD_DIGITS = 2;
  private static final int HALF_DIGITS = 7;
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("yyyyMMddHH").withZone(ZoneOffset.UTC);

  public EventId {
    if (value.length() != LENGTH || value.chars().anyMatch(digit -> DIGITS.indexOf(digit) < 0)) {
      throw new IllegalArgumentException("not an event id: " + value);
    }
  }

  /**
   * @param high the first 35 bits of what makes it unique
   * @param low the last 35 bits
   */
  public static EventId of(Instant arrived, int shard, long high, long low) {
    return new EventId(
        digits(arrived.toEpochMilli(), TIME_DIGITS)
            + digits(shard, SHARD_DIGITS)
            + digits(high, HALF_DIGITS)
            + digits(low, HALF_DIGITS));
  }

  /** The id that a caller sent, if it can be one. */
  public static Optional<EventId> parse(String text) {
    return text.length() == LENGTH && text.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)
        ? Optional.of(new EventId(text))
        : Optional.empty();
  }

  public Instant arrived() {
    return Instant.ofEpochMilli(number(0, TIME_DIGITS));
  }

  public int shard() {
    return (int) number(TIME_DIGITS, TIME_DIGITS + SHARD_DIGITS);
  }

  /** The partition of the log that holds the event. */
  public String partition(String client) {
    return client + "#" + HOUR.format(arrived()) + "#" + shard();
  }

  private long number(int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number << 5 | DIGITS.indexOf(value.charAt(i));
    }
    return number;
  }

  private static String digits(long number, int count) {
    char[] digits = new char[count];
    for (int i = count - 1, shift = 0; i >= 0; i--, shift += 5) {
      digits[i] = DIGITS.charAt((int) (number >>> shift & 31));
    }
    return new String(digits);
  }
}
