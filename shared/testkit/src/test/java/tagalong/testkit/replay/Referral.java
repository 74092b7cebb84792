package tagalong.testkit.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tagalong.domain.event.Data;
import tagalong.domain.replay.Difference;
import tagalong.domain.replay.Replaying;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.fixture.Settled;
import tagalong.testkit.store.InMemoryStore;

/** Ann refers Ben, who opens an account and funds it; then somebody meddles with the rows. */
final class Referral {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  static final String ANN = "ann@example.com";
  static final String BEN = "ben@example.com";
  private static final Duration DAY = Duration.ofDays(1);
  private final InMemoryStore store = new InMemoryStore();
  private final Settled tagalong = new Settled(store, CLOCK, Fixtures.referAFriend());

  /** What settled when it happened in order. */
  static Referral settled() {
    Referral referral = new Referral();
    referral.send(
        "share", 0, Map.of("email", ANN, "share.channel", "EMAIL", "share.recipient", BEN));
    referral.send("account_opened", 1, Map.of("email", BEN, "partner_event_id", "o1"));
    referral.send("account_funded", 2, Map.of("email", BEN, "amount", "100"));
    referral.settle();
    return referral;
  }

  Referral send(String name, int day, Map<String, Object> data) {
    tagalong.send(name, Fixtures.START.plus(DAY.multipliedBy(day)), new Data(new HashMap<>(data)));
    return this;
  }

  void settle() {
    tagalong.settle();
  }

  Settled tagalong() {
    return tagalong;
  }

  /** The one row of a kind whose content is as wanted. */
  <T extends Stored> Row row(Class<T> kind, Predicate<T> wanted) {
    List<Row> found =
        store.everything().stream()
            .filter(row -> kind.isInstance(row.content()) && wanted.test(row.as(kind)))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError("not one but " + found);
    }
    return found.getFirst();
  }

  void remove(Row row) {
    write(new Write.Remove(row.key(), row.version()));
  }

  void change(Row row, Stored content) {
    write(new Write.Update(row.holding(content)));
  }

  void write(Write write) {
    if (!(store.commit(List.of(write)) instanceof Outcome.Committed)) {
      throw new AssertionError("refused: " + write);
    }
  }

  /** What replay finds, in lines. */
  List<String> differences() {
    return Replaying.of(store, CLOCK).run(Fixtures.CLIENT.id()).stream()
        .map(Difference::toString)
        .toList();
  }
}
