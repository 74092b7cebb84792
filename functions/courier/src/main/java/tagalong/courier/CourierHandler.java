package tagalong.courier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tagalong.aws.Wiring;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/** The courier as a function on the stream of {@code agenda}. */
public final class CourierHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Function<DynamodbStreamRecord, Optional<Row>> rows;
  private final Courier courier;

  /** As it is deployed. */
  public CourierHandler() {
    this(Wiring.fromEnvironment());
  }

  private CourierHandler(Wiring aws) {
    this(aws.insertedRows(), new Courier(aws.delivering(), aws.calling(), aws.parking()));
  }

  /**
   * @param rows decodes the row that a record says was inserted
   */
  public CourierHandler(Function<DynamodbStreamRecord, Optional<Row>> rows, Courier courier) {
    this.rows = rows;
    this.courier = courier;
  }

  /** The stream goes on from the first record that is reported, so one is enough. */
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<DynamodbStreamRecord> records = event.getRecords();
    try {
      courier.deliver(records.stream().map(rows).flatMap(Optional::stream).toList());
      return new StreamsEventResponse(List.of());
    } catch (StoreUnavailable unavailable) {
      String first = records.getFirst().getDynamodb().getSequenceNumber();
      return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(first)));
    }
  }
}
