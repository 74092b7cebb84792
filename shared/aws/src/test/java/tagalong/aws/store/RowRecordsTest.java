package tagalong.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Lane;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowJson;

class RowRecordsTest {
  private static final Row EVENT = Samples.event(1).row(Lane.BULK);
  private static final Row FACT =
      Samples.person("1#5", "fact#1")
          .waking(Feed.FACTS)
          .listedIn("l", "o")
          .expiringAt(java.time.Instant.ofEpochSecond(1_800_000_000));
  private final RowRecords records = new RowRecords(Samples.NAMES);

  @Test
  void anInsertedRowIsReadAsItWasWritten() {
    assertThat(records.inserted(record("INSERT", "events", image(EVENT))))
        .contains(EVENT.atVersion(1));
    assertThat(records.inserted(record("INSERT", "people", image(FACT))))
        .contains(FACT.atVersion(1));
  }

  @Test
  void aChangedOrRemovedRowIsNone() {
    assertThat(records.inserted(record("MODIFY", "events", image(EVENT)))).isEmpty();
    assertThat(records.inserted(record("REMOVE", "events", Map.of()))).isEmpty();
  }

  @Test
  void aKindFromALaterVersionIsNamedWithItsKey() {
    Map<String, AttributeValue> image = image(EVENT);
    image.put("k", new AttributeValue("hologram"));
    UnreadableRow unreadable =
        catchThrowableOfType(
            UnreadableRow.class, () -> records.inserted(record("INSERT", "events", image)));
    assertThat(unreadable.kind()).isEqualTo("hologram");
    assertThat(unreadable.key()).isEqualTo(EVENT.key());
    assertThat(unreadable).hasMessageContainingAll("hologram", EVENT.key().sort());
  }

  @Test
  void aFeedFromALaterVersionIsNamedWithItsRow() {
    Map<String, AttributeValue> image = image(EVENT);
    image.put("f", new AttributeValue("HOLOGRAMS"));
    assertThatThrownBy(() -> records.inserted(record("INSERT", "events", image)))
        .isInstanceOf(UnreadableRow.class)
        .hasMessageContainingAll("HOLOGRAMS", EVENT.key().sort());
  }

  @Test
  void aDamagedBodyIsNamedWithItsKey() {
    for (byte[] damaged : new byte[][] {{}, {1, 2, 3}, {'{'}}) {
      Map<String, AttributeValue> image = image(EVENT);
      AttributeValue body = new AttributeValue();
      body.setB(ByteBuffer.wrap(damaged));
      image.put("b", body);
      assertThatThrownBy(() -> records.inserted(record("INSERT", "events", image)))
          .isInstanceOf(UnreadableRow.class)
          .hasMessageContaining(EVENT.key().sort());
    }
  }

  @Test
  void aRecordOfAnotherTableIsRefused() {
    assertThatThrownBy(() -> records.inserted(record("INSERT", "orders", image(EVENT))))
        .hasMessageContaining("table/orders/stream");
  }

  private static DynamodbStreamRecord record(
      String name, String table, Map<String, AttributeValue> image) {
    StreamRecord change = new StreamRecord();
    change.setNewImage(image);
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventName(name);
    record.setEventSourceARN(
        "arn:aws:dynamodb:eu-central-1:111122223333:table/" + table + "/stream/2026-03-01T00:00");
    record.setDynamodb(change);
    return record;
  }

  private static Map<String, AttributeValue> image(Row row) {
    return LambdaImages.of(
        RowSchema.of(row.key().family(), new RowJson()).itemToMap(row.atVersion(1), true));
  }
}
