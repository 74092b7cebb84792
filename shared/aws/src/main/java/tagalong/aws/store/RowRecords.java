package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowJson;

/** Reads rows from the records of the tables' streams. */
public final class RowRecords {
  private static final String INSERT = "INSERT";
  private static final int TABLE_IN_ARN = 1;
  private final TableNames names;
  private final Map<Family, TableSchema<Row>> schemas = new EnumMap<>(Family.class);

  public RowRecords(TableNames names) {
    this.names = names;
    RowJson json = new RowJson();
    for (Family family : Family.values()) {
      schemas.put(family, RowSchema.of(family, json));
    }
  }

  /**
   * The row that was inserted; empty when one was changed or removed.
   *
   * @throws UnreadableRow when this version does not know its kind
   * @throws IllegalArgumentException when it is of a table that is none of ours
   */
  public Optional<Row> inserted(DynamodbStreamRecord record) {
    return INSERT.equals(record.getEventName())
        ? Optional.of(schemaOf(record).mapToItem(image(record)))
        : Optional.empty();
  }

  /** The source is {@code arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/TIME}. */
  private TableSchema<Row> schemaOf(DynamodbStreamRecord record) {
    String[] source = record.getEventSourceARN().split("/", -1);
    return Optional.of(source)
        .filter(parts -> parts.length > TABLE_IN_ARN)
        .flatMap(parts -> names.familyOf(parts[TABLE_IN_ARN]))
        .map(schemas::get)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a record of none of our tables: " + record.getEventSourceARN()));
  }

  private static Map<String, AttributeValue> image(DynamodbStreamRecord record) {
    Map<String, AttributeValue> image = new HashMap<>();
    record
        .getDynamodb()
        .getNewImage()
        .forEach(
            (name, value) -> {
              if (value.getS() != null) {
                image.put(name, AttributeValue.fromS(value.getS()));
              } else if (value.getN() != null) {
                image.put(name, AttributeValue.fromN(value.getN()));
              } else if (value.getB() != null) {
                image.put(name, AttributeValue.fromB(SdkBytes.fromByteBuffer(value.getB())));
              }
            });
    return image;
  }
}
