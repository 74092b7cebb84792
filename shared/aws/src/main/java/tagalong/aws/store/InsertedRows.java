package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import tagalong.domain.reaction.Parking;
import tagalong.domain.store.Row;

/**
 * The rows that records say were inserted. One that cannot be read is put aside, so that it does
 * not stand in the way of others.
 */
public final class InsertedRows implements Function<DynamodbStreamRecord, Optional<Row>> {
  private static final Logger LOG = System.getLogger(InsertedRows.class.getName());
  private final RowRecords records;
  private final Parking parking;

  public InsertedRows(RowRecords records, Parking parking) {
    this.records = records;
    this.parking = parking;
  }

  /**
   * @throws tagalong.domain.store.StoreUnavailable when a row could not be put aside just now
   */
  @Override
  public Optional<Row> apply(DynamodbStreamRecord record) {
    try {
      return records.inserted(record);
    } catch (UnreadableRow unreadable) {
      LOG.log(Level.ERROR, "Put aside: " + unreadable.key(), unreadable);
      parking.park(unreadable.key(), unreadable);
      return Optional.empty();
    }
  }
}
