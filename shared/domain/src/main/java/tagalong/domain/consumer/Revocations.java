package tagalong.domain.consumer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tagalong.domain.client.Client;
import tagalong.domain.client.Remembered;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/**
 * Tokens that were given back before their time, by device, so that none that was renewed meanwhile
 * is left over. Remembered for 30 seconds; the rows expire with the tokens.
 */
public final class Revocations {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private final Store store;
  private final Clock clock;
  private final Remembered<Revocation> seen;

  public Revocations(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.seen = new Remembered<>(clock, KEPT, KEPT);
  }

  public void revoke(Client client, ConsumerToken token) {
    Revocation revocation = new Revocation(client.id(), token.device(), clock.instant());
    Row row = Row.of(key(client, token.device()), revocation).expiringAt(token.expires());
    store.commit(List.of(new Write.Insert(row)));
    seen.forget(name(client, token.device()));
  }

  /** As it was at most 30 seconds ago. */
  boolean lately(Client client, String device) {
    return seen.get(name(client, device), name -> now(client, device)).isPresent();
  }

  Optional<Revocation> now(Client client, String device) {
    return store.get(key(client, device)).map(row -> row.as(Revocation.class));
  }

  private static String name(Client client, String device) {
    return client.id() + "#" + device;
  }

  private static Key key(Client client, String device) {
    return new Key(Family.AGENDA, client.id() + "#revoked#" + device, "revoked");
  }
}
