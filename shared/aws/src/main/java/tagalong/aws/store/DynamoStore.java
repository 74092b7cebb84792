package tagalong.aws.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import tagalong.domain.store.Commits;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;
import tagalong.wire.row.RowJson;

/** The store on DynamoDB: a table for each family, an item for each row. */
public final class DynamoStore implements WholeStore {
  private static final int LARGEST_PAGE = 1000;
  private final RowJson json = new RowJson();
  private final Tables tables;
  private final Committing committing;

  /**
   * @param client best made by {@link Patience#client}, which knows what may be sent twice
   * @param random names the transactions
   */
  public DynamoStore(DynamoDbClient client, TableNames names, RandomGenerator random) {
    this.tables = new Tables(client, names);
    this.committing = new Committing(tables, random);
  }

  @Override
  public Optional<Row> get(Key key) {
    return Calls.repeatable(
        () ->
            Optional.ofNullable(
                tables
                    .of(key.family())
                    .rows()
                    .getItem(get -> get.key(Table.keyOf(key)).consistentRead(true))));
  }

  /** Some at once: one after the other, many would take long. */
  @Override
  public List<Row> getAll(List<Key> keys) {
    Map<Key, Row> found = new ConcurrentHashMap<>();
    if (!keys.isEmpty()) {
      InFlight.each(keys, key -> get(key).ifPresent(row -> found.put(key, row)));
    }
    return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
  }

  @Override
  public List<Row> range(Span span) {
    return Spans.query(span)
        .map(
            query ->
                Calls.repeatable(
                    () ->
                        tables.of(span.family()).rows().query(query).items().stream()
                            .limit(span.limit())
                            .toList()))
        .orElse(List.of());
  }

  @Override
  public List<Row> list(Family family, String list, int skip, int limit) {
    if (limit < 1) {
      return List.of();
    }
    int enough = (int) Math.min((long) skip + limit, LARGEST_PAGE);
    QueryConditional all = QueryConditional.keyEqualTo(key -> key.partitionValue(list));
    return Calls.repeatable(
        () ->
            tables
                .of(family)
                .rows()
                .index(RowSchema.LISTS)
                .query(query -> query.queryConditional(all).scanIndexForward(false).limit(enough))
                .stream()
                .flatMap(page -> page.items().stream())
                .skip(skip)
                .limit(limit)
                .toList());
  }

  /** Reads the whole table; needs {@code dynamodb:Scan}, which no function has. */
  @Override
  public void scan(Family family, String prefix, Consumer<List<Row>> pages) {
    Optional<Map<String, AttributeValue>> next = Optional.empty();
    do {
      ScanEnhancedRequest request = Spans.scan(prefix, next);
      Page<Row> page =
          Calls.repeatable(() -> tables.of(family).rows().scan(request).iterator().next());
      if (!page.items().isEmpty()) {
        pages.accept(page.items());
      }
      next = Optional.ofNullable(page.lastEvaluatedKey()).filter(key -> !key.isEmpty());
    } while (next.isPresent());
  }

  /** One write unit for a small row, nothing read. */
  @Override
  public void append(List<Row> rows) {
    Commits.checkAppended(rows, this::size);
    switch (rows.size()) {
      case 0 -> {}
      case 1 -> appendOne(rows.getFirst());
      default -> InFlight.each(rows, this::appendOne);
    }
  }

  @Override
  public Outcome commit(List<Write> writes) {
    Commits.check(writes, this::size);
    return switch (writes.size()) {
      case 0 -> new Outcome.Committed();
      case 1 -> committing.one(writes.getFirst());
      default -> committing.all(writes);
    };
  }

  private int size(Row row) {
    return json.write(row.content()).length;
  }

  private void appendOne(Row row) {
    try {
      Calls.repeatable(
          () ->
              tables
                  .of(row.key().family())
                  .rows()
                  .putItemWithResponse(
                      put -> put.item(row.atVersion(1)).conditionExpression(Table.absent())));
    } catch (ConditionalCheckFailedException there) {
      // It stays as it is: it was appended before, or by an attempt whose answer was lost.
    }
  }
}
