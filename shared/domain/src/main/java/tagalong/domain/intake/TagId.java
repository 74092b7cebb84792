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
 * event's own id follows from it, hour and shard included, so that nothing need be looked up.
 */
public record TagId(String text) {
  /** A tag gives up sooner. */
  private static final Duration OLDEST = Duration.ofDays(4);

  /** What clocks of browsers may be ahead; what is more ahead gets an id of ours. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** The id that was sent, if it is one. */
  public static Optional<TagId> parse(String text) {
    return Optional.of(text).filter(sent -> FORM.matcher(sent).matches()).map(TagId::new);
  }

  /** When the tag made it, by the browser's clock. */
  private Instant made() {
    return Instant.ofEpochMilli(Long.parseLong(text.replace("-", "").substring(0, 12), 16));
  }

  /** Empty when its time cannot be believed. */
  Optional<Intake.Minting> mintingAt(Instant now) {
    Instant made = made();
    if (made.isAfter(now.plus(AHEAD)) || made.isBefore(now.minus(OLDEST))) {
      return Optional.empty();
    }
    return Optional.of(
        (client, keys) ->
            EventId.of(
                made,
                (int) Long.remainderUnsigned(DerivedId.bits("shard", text), client.shards()),
                DerivedId.bits("high", client.id(), text),
                DerivedId.bits("low", client.id(), text)));
  }
}
