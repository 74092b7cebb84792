package tagalong.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tagalong.aws.store.InsertedRows;
import tagalong.aws.store.RowRecords;
import tagalong.aws.store.TableNames;
import tagalong.domain.client.Addresses;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Mail;
import tagalong.domain.reaction.Parking;
import tagalong.domain.webhook.Caller;
import tagalong.domain.webhook.Calling;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.testkit.trigger.SampleTrigger;
import tagalong.wire.template.Letters;

/** A batch as the stream brings it. */
class SamplesTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final InMemoryStore store = new InMemoryStore();
  private final RecordingMailer mailer = new RecordingMailer(false);
  private final Parking parking = new Parking(store, clock);
  private final RowRecords records =
      new RowRecords(
          new TableNames(
              "tagalong-events", "tagalong-people", "tagalong-programs", "tagalong-agenda"));

  @Test
  void aMessageIsMailed() {
    Promise.publish(store, clock);
    Promise.promised(store, Promise.message("7"));
    CourierHandler handler =
        new CourierHandler(
            new InsertedRows(records, parking),
            new Courier(
                new Delivering(
                    store, mailer, new Letters(client -> List.of(), Addresses.secure()), clock),
                new Calling(
                    store, (webhook, notice) -> new Caller.Answer.Taken(), pause -> {}, clock),
                parking));
    DynamodbEvent batch = SampleTrigger.read(DynamodbEvent.class, "courier/message.json");
    assertThat(handler.handleRequest(batch, SampleTrigger.CONTEXT).getBatchItemFailures())
        .isEmpty();
    assertThat(mailer.taken).extracting(Mail::to).containsExactly("ann@example.com");
  }
}
