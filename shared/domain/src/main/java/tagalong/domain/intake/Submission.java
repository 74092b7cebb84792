package tagalong.domain.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;

/**
 * An event as somebody hands it in, not yet accepted.
 *
 * @param name what the sender calls it; where empty, {@code data.event_name} names it
 * @param time ISO 8601 as it was sent; where empty, {@code data.event_time} or else the time of
 *     arrival
 * @param zone what a time without offset is meant in
 * @param vouched who its sender is, as far as the caller vouches for it: of somebody verified all
 *     that is proven, and the device; of others what counts where the data name nobody
 * @param raw the body as it was received, kept when the event is refused
 */
public record Submission(
    Client client,
    Optional<String> name,
    Optional<String> time,
    ZoneId zone,
    Data data,
    Source source,
    List<PersonKey> vouched,
    String raw) {
  public Submission {
    vouched = List.copyOf(vouched);
    if (source == Source.VERIFIED && vouched.isEmpty()) {
      throw new IllegalArgumentException("who is verified is somebody");
    }
  }

  /** The same, having happened then, unless it says a time itself. */
  Submission orAt(Instant when) {
    return time.isPresent() || data.values().containsKey("event_time")
        ? this
        : new Submission(
            client, name, Optional.of(when.toString()), zone, data, source, vouched, raw);
  }

  /** One whose time is meant in UTC where it has no offset. */
  public Submission(
      Client client,
      Optional<String> name,
      Optional<String> time,
      Data data,
      Source source,
      List<PersonKey> vouched,
      String raw) {
    this(client, name, time, ZoneOffset.UTC, data, source, vouched, raw);
  }
}
