package tagalong.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Data;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Submission;
import tagalong.domain.program.Programs;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.store.InMemoryStore;

class APoisonRowTest {
  private final Clock clock = Clock.fixed(Fixtures.START, ZoneOffset.UTC);
  private final InMemoryStore memory = new InMemoryStore();
  private final AtomicBoolean broken = new AtomicBoolean(true);
  private final Store store = new PoisonedStore();
  private final Parking parking = new Parking(store, clock);
  private final Reactor reactor =
      new Reactor(new Reacting(store, clock), new Fulfilling(store, clock, new Random(1)), parking);

  @Test
  void isParkedAndShownWhileWhatIsAroundItGoesOn() {
    reactor.react(threeEvents());
    assertThat(parking.waiting(10))
        .extracting(Parked::problem)
        .containsExactly("java.lang.IllegalStateException: poison");
    assertThat(head("ann@example.com")).isPresent();
    assertThat(head("cat@example.com")).isPresent();
    assertThat(memory.get(subject("bad@example.com").head())).isEmpty();
  }

  @Test
  void isReactedToOnceItIsMended() {
    reactor.react(threeEvents());
    broken.set(false);
    for (Parked parked : parking.waiting(10)) {
      reactor.once(parking.rowOf(parked).orElseThrow());
      parking.release(parked);
    }
    assertThat(head("bad@example.com")).isPresent();
    assertThat(parking.waiting(10)).isEmpty();
  }

  private List<Row> threeEvents() {
    new Clients(memory).add(Fixtures.CLIENT);
    new Programs(memory, clock)
        .publish(Fixtures.CLIENT.id(), Fixtures.referAFriend(), Optional.empty());
    Intake intake = new Intake(memory, clock, new Random(1));
    for (String email : List.of("ann@example.com", "bad@example.com", "cat@example.com")) {
      intake.accept(
          new Submission(
              Fixtures.CLIENT,
              Optional.of("account_opened"),
              Optional.empty(),
              new Data(Map.of("email", email)),
              Source.SERVER,
              Optional.empty(),
              ""));
    }
    return memory.fed(Feed.LIVE);
  }

  private Optional<Row> head(String email) {
    return memory.get(subject(email).head());
  }

  private static Subject subject(String email) {
    return new Subject(
        new tagalong.domain.event.World(
            Fixtures.CLIENT.id(), tagalong.domain.event.Container.PRODUCTION),
        Fixtures.CLIENT
            .personIds()
            .of(tagalong.domain.event.PersonKey.ofEmail(email).orElseThrow()));
  }

  /** A store in which one person cannot be read for a reason of its own. */
  private final class PoisonedStore implements Store {
    @Override
    public Optional<Row> get(Key key) {
      if (broken.get() && key.equals(subject("bad@example.com").head())) {
        throw new IllegalStateException("poison");
      }
      return memory.get(key);
    }

    @Override
    public List<Row> range(Span span) {
      return memory.range(span);
    }

    @Override
    public List<Row> list(Family family, String list, int skip, int limit) {
      return memory.list(family, list, skip, limit);
    }

    @Override
    public void append(List<Row> rows) {
      memory.append(rows);
    }

    @Override
    public Outcome commit(List<Write> writes) {
      return memory.commit(writes);
    }
  }
}
