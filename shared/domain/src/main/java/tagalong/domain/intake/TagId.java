package tagalong.domain.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tagalong.domain.event.DerivedId;
import tagalong.domain.event.EventId;

/**
 * The id that a tag gives an event, so that it can tell it again when it heard no answer: a <a
 * href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7">UUID of version 7</a>. The
 * event's own id follows from it, hour and shard included, so that nothing need be looked up where
 * the browser's clock is right.
 */
public record TagId(String text) {
  /** A tag gives up sooner. */
  static final Duration LONGEST_TOLD = Duration.ofDays(4);

  /** What clocks of browsers may be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** What they may be behind, or a sender that does not say how old an event is may be late. */
  private static final Duration BEHIND = Duration.ofHours(84);

  /** So much later than at another time may a request arrive. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(1);

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** The id that was sent, if it is one. */
  public static Optional<TagId> parse(String text) {
    return Optional.of(text).filter(sent -> FORM.matcher(sent).matches()).map(TagId::new);
  }

  /** Whether the clock of a browser can be believed. */
  enum BrowserClock {
    RIGHT,
    /** Believed now; told another time, the same id may come out as wrong. */
    DOUBTFUL,
    WRONG
  }

  /**
   * How the browser's clock stands. It comes out the same whenever the tag tells the event, give or
   * take what a request is under way, because both its time and its age are of that clock.
   *
   * @param age how long ago it happened, as the tag says
   */
  BrowserClock clock(Instant now, Duration age) {
    Duration ahead = Duration.between(now.minus(age), made());
    if (isWithin(ahead, UNDER_WAY)) {
      return BrowserClock.RIGHT;
    }
    return isWithin(ahead, Duration.ZERO) ? BrowserClock.DOUBTFUL : BrowserClock.WRONG;
  }

  private static boolean isWithin(Duration ahead, Duration margin) {
    return ahead.compareTo(AHEAD.minus(margin)) <= 0 && ahead.plus(BEHIND).compareTo(margin) >= 0;
  }

  /** When the tag made it, by the browser's clock. */
  Instant made() {
    return Instant.ofEpochMilli(Long.parseLong(text.replace("-", "").substring(0, 12), 16));
  }

  /**
   * The event's own id, the same for the same time.
   *
   * @param time whose hour it carries
   */
  Intake.Minting mintingAt(Instant time) {
    return (client, keys) ->
        EventId.of(
            time,
            (int) Long.remainderUnsigned(DerivedId.bits("shard", text), client.shards()),
            DerivedId.bits("high", client.id(), text),
            DerivedId.bits("low", client.id(), text));
  }
}
