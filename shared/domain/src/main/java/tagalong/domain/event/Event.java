package tagalong.domain.event;

import java.time.Instant;
import java.util.List;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * What happened, as received. Immutable.
 *
 * @param name what the sender called it
 * @param time when it happened, to the millisecond; decides everything
 * @param received when it arrived here
 * @param keys who it is about, the key that the person's id is derived from first; never empty
 * @param data everything that was sent with it
 */
public record Event(
    EventId id,
    World world,
    String name,
    Instant time,
    Instant received,
    Source source,
    List<PersonKey> keys,
    Data data)
    implements Stored {
  /** Under which data say the IP address that it came from. */
  public static final String ADDRESS = "ip_address";

  /** Under which data say what sent it. */
  public static final String AGENT = "user_agent";

  public Event {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("an event needs a name and a person");
    }
  }

  /** The row of the log that holds it. */
  public Row row(Lane lane) {
    return Row.of(key(), this).waking(lane.feed());
  }

  /** The key of that row. */
  public Key key() {
    return keyOf(world.client(), id);
  }

  public static Key keyOf(String client, EventId id) {
    return new Key(Family.EVENTS, id.partition(client), id.value());
  }
}
