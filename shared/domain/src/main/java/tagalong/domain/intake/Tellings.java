package tagalong.domain.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tagalong.domain.client.Client;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** Which time stands in the own ids of events that tags told, the same however often. */
record Tellings(Store store) {
  /** By the browser's clock where that is right; else looked up, because nothing else tells. */
  Instant time(Client client, TagId id, Instant now, Duration age) {
    return switch (id.clock(now, age)) {
      case RIGHT -> id.made();
      case DOUBTFUL -> first(client, id, id.made(), now);
      case WRONG -> first(client, id, now, now);
    };
  }

  private Instant first(Client client, TagId id, Instant at, Instant now) {
    Key key = new Key(Family.AGENDA, client.id() + "#told#" + id.text(), "told");
    Row row =
        Row.of(key, new FirstTold(client.id(), id.text(), at))
            .expiringAt(now.plus(TagId.LONGEST_TOLD));
    return switch (store.commit(List.of(new Write.Insert(row)))) {
      case Outcome.Committed() -> at;
      case Outcome.Refused refused ->
          store.get(key).map(told -> told.as(FirstTold.class).at()).orElse(at);
    };
  }
}
