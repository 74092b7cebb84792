package tagalong.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.aws.store.InsertedRows;
import tagalong.aws.store.RowRecords;
import tagalong.aws.store.TableNames;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.fulfilment.Fulfilling;
import tagalong.domain.reaction.Parked;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.People;
import tagalong.domain.reaction.Reacting;
import tagalong.domain.store.Row;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.testkit.trigger.SampleTrigger;

/** A batch as the streams bring it. */
class SamplesTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Client ACME = new Client("1", "Acme", "secret", 1, NOON);
  private static final Subject ANN =
      new Subject(
          new World("1", Container.PRODUCTION),
          ACME.personIds().of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")));

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStore store = new InMemoryStore();
  private final Parking parking = new Parking(store, clock);
  private final RowRecords records =
      new RowRecords(
          new TableNames(
              "tagalong-events", "tagalong-people", "tagalong-programs", "tagalong-agenda"));
  private final ReactorHandler handler =
      new ReactorHandler(
          new InsertedRows(records, parking),
          new Reactor(
              new Reacting(store, clock), new Fulfilling(store, clock, new Random(1)), parking));
  private final DynamodbEvent batch =
      SampleTrigger.read(DynamodbEvent.class, "reactor/event-and-fact.json");

  @BeforeEach
  void theRowsAreStored() {
    new Clients(store).add(ACME);
    batch.getRecords().forEach(record -> store.append(List.of(stored(record))));
  }

  @Test
  void anEventAndAFactAreReactedTo() {
    assertThat(handler.handleRequest(batch, SampleTrigger.CONTEXT).getBatchItemFailures())
        .isEmpty();
    assertThat(new People(store).timeline(ANN)).hasSize(2);
    assertThat(parking.waiting(9)).isEmpty();
  }

  @Test
  void whatNobodyCanReadIsPutAsideAndTheRestGoesOn() {
    Row event = stored(batch.getRecords().getFirst());
    batch
        .getRecords()
        .getFirst()
        .getDynamodb()
        .getNewImage()
        .put("k", new AttributeValue("hologram"));
    assertThat(handler.handleRequest(batch, SampleTrigger.CONTEXT).getBatchItemFailures())
        .isEmpty();
    assertThat(parking.waiting(9)).extracting(Parked::row).containsExactly(event.key());
    assertThat(new People(store).timeline(ANN)).hasSize(1);
  }

  private Row stored(DynamodbEvent.DynamodbStreamRecord record) {
    return records.inserted(record).orElseThrow();
  }
}
