package tagalong.wire.consumer;

import java.time.Clock;
import java.util.random.RandomGenerator;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Revocations;
import tagalong.domain.consumer.Seeing;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.domain.store.Store;
import tagalong.wire.http.AdmittingConsumers;
import tagalong.wire.jwt.ReadingJwts;

/** All that functions need to know who a consumer is. One for a function, because it remembers. */
public record Identities(
    ConsumerTokens tokens,
    Revocations revocations,
    ReadingJwts jwts,
    Hearing hearing,
    Seeing seeing,
    OfViewer ofViewer,
    AdmittingConsumers admitting) {
  /** What of those who are known counts for what they are shown. */
  public Viewers viewers() {
    return new Viewers(tokens, seeing);
  }

  /**
   * @param random one that nobody can predict
   */
  public static Identities over(
      Store store,
      RecentClients clients,
      RecentPrograms programs,
      Clock clock,
      RandomGenerator random) {
    People people = new People(store);
    Revocations revocations = new Revocations(store, clock);
    ConsumerTokens tokens = new ConsumerTokens(programs, people, revocations, clock, random);
    ReadingJwts jwts = new ReadingJwts(clients, clock);
    Seeing seeing = new Seeing(people);
    return new Identities(
        tokens,
        revocations,
        jwts,
        new Hearing(tokens, jwts),
        seeing,
        new OfViewer(seeing, tokens, store),
        new AdmittingConsumers(clients, tokens));
  }
}
