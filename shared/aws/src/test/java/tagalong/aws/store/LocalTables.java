package tagalong.aws.store;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;

/** Tables of one test, of their own, in DynamoDB Local. */
record LocalTables(URI endpoint, TableNames names) {

  static LocalTables create() {
    String mark = UUID.randomUUID().toString();
    LocalTables tables =
        new LocalTables(
            DynamoLocal.endpoint(),
            new TableNames(
                "events-" + mark, "people-" + mark, "programs-" + mark, "agenda-" + mark));
    try (DynamoDbClient client = tables.client(plain -> plain)) {
      new DynamoTables(client, tables.names).create();
    }
    return tables;
  }

  /** The family whose stream carries a feed. */
  static Family familyOf(Feed feed) {
    return switch (feed) {
      case LIVE, BULK -> Family.EVENTS;
      case FACTS -> Family.PEOPLE;
      case MESSAGES -> Family.AGENDA;
    };
  }

  /** Every row there is. */
  List<Row> everything() {
    try (DynamoDbClient client = client(plain -> plain)) {
      return new Tables(client, names)
          .all().stream()
              .flatMap(table -> table.rows().scan(all -> all.consistentRead(true)).items().stream())
              .toList();
    }
  }

  DynamoStore store() {
    return store(plain -> plain);
  }

  DynamoStore store(UnaryOperator<DynamoDbClientBuilder> more) {
    return new DynamoStore(client(more), names, new SecureRandom());
  }

  DynamoDbClient client(UnaryOperator<DynamoDbClientBuilder> more) {
    return more.apply(DynamoLocal.at(endpoint, Patience.client(Samples.ZERO))).build();
  }
}
