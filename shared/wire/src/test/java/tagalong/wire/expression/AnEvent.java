package tagalong.wire.expression;

import java.time.Instant;
import java.util.List;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.World;

/** An event of a server that something was sent with. */
public final class AnEvent {
  private AnEvent() {}

  public static Event of(String name, Instant time, Data data) {
    return new Event(
        EventId.of(time, 1, 2, 3),
        new World("1001", Container.PRODUCTION),
        name,
        time,
        time,
        Source.SERVER,
        List.of(new PersonKey(PersonKey.Kind.EMAIL, "ben@example.com")),
        data);
  }
}
