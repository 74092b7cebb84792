package tagalong.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.client.Domain;
import tagalong.domain.event.Container;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.program.Journey;
import tagalong.domain.program.RewardState;
import tagalong.domain.program.Supplier;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.reward.Move;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;

/** What becomes of a batch; what becomes of events is told elsewhere. */
class ReactorTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Client ACME = new Client("1", "Acme", "secret", 1, NOON);
  private static final Context NOBODY =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException("nobody asks for " + method);
              });
  private final SettableClock clock = new SettableClock(NOON);
  private final InterruptedStore store = new InterruptedStore(new InMemoryStore());
  private final Parking parking = new Parking(store, clock);
  private final Reactor reactor =
      new Reactor(new Reacting(store, clock), new Fulfilling(store, clock, new Random(1)), parking);

  @BeforeEach
  void oneClient() {
    new Clients(store).add(ACME);
  }

  @Test
  void aBatchIsReactedToOnceHoweverOftenItComes() {
    List<Row> batch = List.of(event("1", 1), event("1", 2));
    reactor.react(batch);
    reactor.react(batch);
    assertThat(timeline()).isEqualTo(2);
  }

  @Test
  void aPoisonRowIsPutAsideAndTheRestOfTheBatchGoesOn() {
    Row poison = event("unknown", 2);
    reactor.react(List.of(event("1", 1), poison, event("1", 3)));
    assertThat(timeline()).isEqualTo(2);
    assertThat(parking.waiting(9)).extracting(Parked::row).containsExactly(poison.key());
  }

  @Test
  void anUnknownContentIsPutAsideAndWhatWakesNobodyIsPassedOver() {
    Row unknown = Row.of(new Key(Family.PEOPLE, "1#x", "x"), new Domain("x", "1"));
    reactor.react(List.of(unknown, event("1", 1)));
    assertThat(parking.waiting(9)).isEmpty();
    reactor.react(List.of(unknown.waking(Feed.FACTS), event("1", 2)));
    assertThat(parking.waiting(9)).extracting(Parked::row).containsExactly(unknown.key());
    assertThat(timeline()).isEqualTo(2);
  }

  @Test
  void whatACompanySaysOfARewardIsDoneAsTheFeedBringsIt() {
    store.append(List.of(Rewards.row(reward())));
    Row event =
        new Event(
                EventId.of(NOON, 0, 1, 9),
                new World("1", Container.PRODUCTION),
                Move.CANCEL.event(),
                NOON,
                NOON,
                Source.SERVER,
                List.of(new PersonKey(PersonKey.Kind.PERSON_ID, "9")),
                new Data(Map.of(Reward.ID, "9-p1", "message", "returned")))
            .row(Lane.LIVE);
    reactor.react(List.of(event));
    reactor.react(List.of(event));
    Reward canceled = new Rewards(store).byId("1", "9-p1").orElseThrow();
    assertThat(canceled.history()).extracting(Reward.Change::note).containsExactly("returned");
    assertThat(canceled.state()).isEqualTo(RewardState.CANCELED);
  }

  private static Reward reward() {
    return new Reward(
        "9-p1",
        new World("1", Container.PRODUCTION),
        "9",
        List.of(),
        "raf",
        1,
        "thanks",
        Journey.ADVOCATE,
        new Supplier(
            "credit", "C", Supplier.Kind.ACCOUNT_CREDIT, BigDecimal.TEN, "USD", Optional.empty()),
        "e",
        NOON,
        NOON,
        Optional.empty(),
        RewardState.EARNED,
        Optional.empty(),
        List.of());
  }

  @Test
  void aStoreThatDoesNotAnswerFailsTheBatchAndParksNothing() {
    store.goDown();
    assertThatThrownBy(() -> reactor.react(List.of(event("1", 1))))
        .isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    assertThat(parking.waiting(9)).isEmpty();
  }

  @Test
  void theFunctionReportsTheFirstRecordOfABatchThatFailed() {
    Map<String, Row> rows = Map.of("s1", event("1", 1), "s2", event("1", 2));
    ReactorHandler handler =
        new ReactorHandler(
            record -> Optional.ofNullable(rows.get(record.getDynamodb().getSequenceNumber())),
            reactor);
    DynamodbEvent batch = new DynamodbEvent();
    batch.setRecords(List.of(record("s0"), record("s1"), record("s2")));
    store.goDown();
    assertThat(handler.handleRequest(batch, NOBODY).getBatchItemFailures())
        .containsExactly(new StreamsEventResponse.BatchItemFailure("s0"));
    store.comeBack();
    assertThat(handler.handleRequest(batch, NOBODY).getBatchItemFailures()).isEmpty();
    assertThat(timeline()).isEqualTo(2);
  }

  private static DynamodbStreamRecord record(String sequenceNumber) {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord().withSequenceNumber(sequenceNumber));
    return record;
  }

  private int timeline() {
    Subject ann =
        new Subject(
            new World("1", Container.PRODUCTION),
            ACME.personIds().of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")));
    return new People(store).timeline(ann).size();
  }

  private static Row event(String client, long number) {
    return new Event(
            EventId.of(NOON, 0, 1, number),
            new World(client, Container.PRODUCTION),
            "account_opened",
            NOON.plusSeconds(number),
            NOON,
            Source.SERVER,
            List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")),
            Data.NONE)
        .row(Lane.LIVE);
  }
}
