package tagalong.aws.store;

import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.model.EnhancedGlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import tagalong.domain.store.Family;

/**
 * The tables as {@code template.yaml} defines them, for tests and emulators: on demand, with
 * streams of new and old images, expiry, and the index of lists, which the log does not have.
 */
public final class DynamoTables {
  private final DynamoDbClient client;
  private final TableNames names;

  public DynamoTables(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** Creates all four and returns when they can be used. */
  public void create() {
    new Tables(client, names).all().forEach(this::create);
  }

  private void create(Table table) {
    String name = names.of(table.family());
    table
        .rows()
        .createTable(
            create ->
                create
                    .streamSpecification(
                        stream ->
                            stream
                                .streamEnabled(true)
                                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                    .globalSecondaryIndices(indices(table.family())));
    try (var waiter = client.waiter()) {
      waiter.waitUntilTableExists(wanted -> wanted.tableName(name));
    }
    client.updateTimeToLive(
        change ->
            change
                .tableName(name)
                .timeToLiveSpecification(
                    expiry -> expiry.enabled(true).attributeName(RowSchema.EXPIRES)));
  }

  private static List<EnhancedGlobalSecondaryIndex> indices(Family family) {
    return family == Family.EVENTS
        ? List.of()
        : List.of(
            EnhancedGlobalSecondaryIndex.builder()
                .indexName(RowSchema.LISTS)
                .projection(all -> all.projectionType(ProjectionType.ALL))
                .build());
  }
}
