package tagalong.domain.audience;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The audiences of clients. */
public final class Audiences {
  private static final String PREFIX = "audience#";
  private final Store store;

  public Audiences(Store store) {
    this.store = store;
  }

  /** All of a client, by id. */
  public List<Audience> of(String client) {
    return store.range(Span.of(Family.PROGRAMS, client, PREFIX)).stream()
        .map(row -> row.as(Audience.class))
        .toList();
  }

  public Optional<Audience> named(String client, String id) {
    return Audience.isId(id)
        ? store.get(key(client, id)).map(row -> row.as(Audience.class))
        : Optional.empty();
  }

  /** The audience as it is now: the one that was there already, or this one. */
  public Audience add(Audience audience) {
    Key key = key(audience.client(), audience.id());
    return store.commit(List.of(new Write.Insert(Row.of(key, audience))))
            instanceof Outcome.Committed
        ? audience
        : named(audience.client(), audience.id()).orElse(audience);
  }

  private static Key key(String client, String id) {
    return new Key(Family.PROGRAMS, client, PREFIX + id);
  }
}
