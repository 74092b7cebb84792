package tagalong.reactor;

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

/** The reactor as a function on the streams of {@code events} and {@code people}. */
public final class ReactorHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Function<DynamodbStreamRecord, Optional<Row>> rows;
  private final Reactor reactor;

  /** As it is deployed. */
  public ReactorHandler() {
    this(Wiring.fromEnvironment());
  }

  private ReactorHandler(Wiring aws) {
    this(aws.insertedRows(), new Reactor(aws.reacting(), aws.fulfilling(), aws.parking()));
  }

  /**
   * @param rows decodes the row that a record says was inserted
   */
  public ReactorHandler(Function<DynamodbStreamRecord, Optional<Row>> rows, Reactor reactor) {
    this.rows = rows;
    this.reactor = reactor;
  }

  /** The stream goes on from the first record that is reported, so one is enough. */
  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<DynamodbStreamRecord> records = event.getRecords();
    try {
      reactor.react(records.stream().map(rows).flatMap(Optional::stream).toList());
      return new StreamsEventResponse(List.of());
    } catch (StoreUnavailable unavailable) {
      String first = records.getFirst().getDynamodb().getSequenceNumber();
      return new StreamsEventResponse(List.of(new StreamsEventResponse.BatchItemFailure(first)));
    }
  }
}
