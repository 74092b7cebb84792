package tagalong.aws.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tagalong.domain.client.Client;
import tagalong.domain.client.Domain;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.World;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;

/** What these tests store. */
final class Samples {
  static final TableNames NAMES = new TableNames("events", "people", "programs", "agenda");
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
  static final Client CLIENT = new Client("1234567", "Acme", "a secret", 8, NOON);

  /** Draws zero, always: pauses are over at once. */
  static final RandomGenerator ZERO = () -> 0;

  private Samples() {}

  static Row person(String partition, String sort) {
    return Row.of(new Key(Family.PEOPLE, partition, sort), new Domain("www.example.com", sort));
  }

  static Row changed(Row row) {
    return row.holding(new Domain("changed.example.com", "1"));
  }

  static Event event(long number) {
    return new Event(
        EventId.of(NOON, 3, 4, number),
        new World(CLIENT.id(), Container.PRODUCTION),
        "conversion",
        NOON,
        NOON,
        Source.SERVER,
        List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")),
        new Data(Map.of("email", "ann@example.com")));
  }
}
