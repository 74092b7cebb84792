package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
record LocalStream(LocalTables tables, Family family) {

  List<DynamodbStreamRecord> records() {
    List<DynamodbStreamRecord> records = new ArrayList<>();
    try (DynamoDbStreamsClient streams = client()) {
      String arn = arn();
      for (Shard shard :
          streams.describeStream(ask -> ask.streamArn(arn)).streamDescription().shards()) {
        String iterator =
            streams
                .getShardIterator(
                    ask ->
                        ask.streamArn(arn)
                            .shardId(shard.shardId())
                            .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        read(streams, iterator).forEach(record -> records.add(asLambdaIsHanded(record, arn)));
      }
    }
    return records;
  }

  private static List<Record> read(DynamoDbStreamsClient streams, String from) {
    List<Record> records = new ArrayList<>();
    @Nullable String iterator = from;
    while (iterator != null) {
      String here = iterator;
      GetRecordsResponse page = streams.getRecords(ask -> ask.shardIterator(here));
      records.addAll(page.records());
      iterator = page.records().isEmpty() ? null : page.nextShardIterator();
    }
    return records;
  }

  private String arn() {
    try (DynamoDbClient client = tables.client(plain -> plain)) {
      return client
          .describeTable(ask -> ask.tableName(tables.names().of(family)))
          .table()
          .latestStreamArn();
    }
  }

  private DynamoDbStreamsClient client() {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(tables.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(DynamoLocal.NOBODY)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
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
