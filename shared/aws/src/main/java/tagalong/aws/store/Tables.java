package tagalong.aws.store;

import static software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags.atomicCounter;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.extensions.AtomicCounterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tagalong.domain.store.Family;
import tagalong.wire.row.RowJson;

/** The tables of all families, and the client that serves them. */
final class Tables {
  private final DynamoDbEnhancedClient client;
  private final Map<Family, Table> tables = new EnumMap<>(Family.class);

  Tables(DynamoDbClient plain, TableNames names) {
    this.client =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(plain)
            .extensions(AtomicCounterExtension.builder().build())
            .build();
    RowJson json = new RowJson();
    for (Family family : Family.values()) {
      tables.put(family, table(family, names.of(family), json));
    }
  }

  DynamoDbEnhancedClient client() {
    return client;
  }

  Table of(Family family) {
    return Objects.requireNonNull(tables.get(family));
  }

  Collection<Table> all() {
    return tables.values();
  }

  private Table table(Family family, String name, RowJson json) {
    return new Table(
        family,
        client.table(name, RowSchema.of(family, json)),
        client.table(name, RowSchema.of(family, json, atomicCounter(1, 1))));
  }
}
