package tagalong.testkit.consumer;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import tagalong.domain.client.Client;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.Consumer;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Revocations;
import tagalong.domain.event.PersonKey;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.reaction.People;
import tagalong.domain.store.Store;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;

/** Tokens of one client, and a clock to turn. */
final class ConsumersFixture {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final Client ACME = TwoClients.ACME;
  static final PersonKey ANN = PersonKey.ofEmail("ann@example.com").orElseThrow();
  static final PersonKey BEN = PersonKey.ofEmail("ben@example.com").orElseThrow();

  final SettableClock clock = new SettableClock(NOON);
  final AtomicInteger asked = new AtomicInteger();
  final Store store = counting(new InMemoryStore());
  final Revocations revocations = new Revocations(store, clock);
  final ConsumerTokens tokens =
      new ConsumerTokens(
          new RecentPrograms(new Programs(store, clock), clock),
          new People(store),
          revocations,
          clock,
          new Random(7));

  private Store counting(Store real) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              return method.invoke(real, arguments);
            });
  }

  ConsumerToken verified(PersonKey... keys) {
    return tokens.verified(ACME, tokens.anonymous(ACME), List.of(keys));
  }

  Bearer brought(ConsumerToken token) {
    return tokens.bearer(ACME, tokens.textOf(ACME, token));
  }

  Consumer consumer(ConsumerToken token) {
    return tokens.consumer(ACME, token);
  }
}
