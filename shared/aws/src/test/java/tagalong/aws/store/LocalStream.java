package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tagalong.domain.store.Family;

/** The stream of a table in DynamoDB Local, from its beginning, as Lambda would be handed it. */
final class LocalStream {
  private final DynamoDbStreamsClient streams;
  private final String arn;

  /** Where to go on in each shard; empty where it has ended. */
  private final Map<String, Optional<String>> iterators = new HashMap<>();

  LocalStream(LocalTables tables, Family family) {
    this.streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(tables.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(DynamoLocal.NOBODY)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    this.arn = arn(tables, family);
  }

  /** The records since it was last asked. */
  List<DynamodbStreamRecord> records() {
    List<DynamodbStreamRecord> records = new ArrayList<>();
    for (String shard : shards()) {
      read(shard).forEach(record -> records.add(asLambdaIsHanded(record, arn)));
    }
    return records;
  }

  /** A new shard begins only where another one ends. */
  private List<String> shards() {
    boolean allOpen = iterators.values().stream().allMatch(Optional::isPresent);
    return allOpen && !iterators.isEmpty()
        ? List.copyOf(iterators.keySet())
        : streams.describeStream(ask -> ask.streamArn(arn)).streamDescription().shards().stream()
            .map(Shard::shardId)
            .toList();
  }

  private List<Record> read(String shard) {
    List<Record> records = new ArrayList<>();
    Optional<String> iterator = iterators.computeIfAbsent(shard, this::beginning);
    boolean more = true;
    while (more && iterator.isPresent()) {
      String here = iterator.get();
      GetRecordsResponse page = streams.getRecords(ask -> ask.shardIterator(here));
      records.addAll(page.records());
      iterator = Optional.ofNullable(page.nextShardIterator());
      more = !page.records().isEmpty();
    }
    iterators.put(shard, iterator);
    return records;
  }

  private Optional<String> beginning(String shard) {
    return Optional.of(
        streams
            .getShardIterator(
                ask ->
                    ask.streamArn(arn)
                        .shardId(shard)
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator());
  }

  private static String arn(LocalTables tables, Family family) {
    try (DynamoDbClient client = tables.client(plain -> plain)) {
      return client
          .describeTable(ask -> ask.tableName(tables.names().of(family)))
          .table()
          .latestStreamArn();
    }
  }

  private static DynamodbStreamRecord asLambdaIsHanded(Record record, String arn) {
    StreamRecord change = new StreamRecord();
    change.setNewImage(LambdaImages.of(record.dynamodb().newImage()));
    DynamodbStreamRecord handed = new DynamodbStreamRecord();
    handed.setEventName(record.eventNameAsString());
    handed.setEventSourceARN(arn);
    handed.setDynamodb(change);
    return handed;
  }
}
