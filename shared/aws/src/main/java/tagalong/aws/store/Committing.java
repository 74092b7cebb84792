package tagalong.aws.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** Conditional writes: a single one as it is, several as a transaction, which costs twice. */
final class Committing {
  private final Tables tables;
  private final RandomGenerator random;

  Committing(Tables tables, RandomGenerator random) {
    this.tables = tables;
    this.random = random;
  }

  Outcome one(Write write) {
    try {
      return Calls.once(() -> done(write));
    } catch (ConditionalCheckFailedException refused) {
      return new Outcome.Refused(Set.of(write.key()));
    }
  }

  /** The token lets DynamoDB know a repeated transaction for the one that it has done already. */
  Outcome all(List<Write> writes) {
    TransactWriteItemsEnhancedRequest.Builder transaction =
        TransactWriteItemsEnhancedRequest.builder()
            .clientRequestToken(new UUID(random.nextLong(), random.nextLong()).toString());
    writes.forEach(write -> add(transaction, write));
    try {
      return Calls.repeatable(() -> done(transaction.build()));
    } catch (TransactionCanceledException canceled) {
      Set<Key> refused = Cancellation.of(canceled).refused(writes);
      if (refused.isEmpty()) {
        throw canceled;
      }
      return new Outcome.Refused(refused);
    }
  }

  private Outcome done(TransactWriteItemsEnhancedRequest transaction) {
    tables.client().transactWriteItems(transaction);
    return new Outcome.Committed();
  }

  private Outcome done(Write write) {
    Table table = tableOf(write);
    switch (write) {
      case Write.Insert(Row row) ->
          table
              .rows()
              .putItem(put -> put.item(row.atVersion(1)).conditionExpression(Table.absent()));
      case Write.Update(Row row) ->
          table
              .rows()
              .putItem(put -> put.item(next(row)).conditionExpression(Table.at(row.version())));
      case Write.Put(Row row) -> table.counting().updateItem(row);
      case Write.Remove(Key key, long version) ->
          table
              .rows()
              .deleteItem(
                  remove -> remove.key(Table.keyOf(key)).conditionExpression(Table.at(version)));
    }
    return new Outcome.Committed();
  }

  private void add(TransactWriteItemsEnhancedRequest.Builder transaction, Write write) {
    Table table = tableOf(write);
    switch (write) {
      case Write.Insert(Row row) ->
          transaction.addPutItem(
              table.rows(),
              TransactPutItemEnhancedRequest.builder(Row.class)
                  .item(row.atVersion(1))
                  .conditionExpression(Table.absent())
                  .build());
      case Write.Update(Row row) ->
          transaction.addPutItem(
              table.rows(),
              TransactPutItemEnhancedRequest.builder(Row.class)
                  .item(next(row))
                  .conditionExpression(Table.at(row.version()))
                  .build());
      case Write.Put(Row row) -> transaction.addUpdateItem(table.counting(), row);
      case Write.Remove(Key key, long version) ->
          transaction.addDeleteItem(
              table.rows(),
              TransactDeleteItemEnhancedRequest.builder()
                  .key(Table.keyOf(key))
                  .conditionExpression(Table.at(version))
                  .build());
    }
  }

  private Table tableOf(Write write) {
    return tables.of(write.key().family());
  }

  private static Row next(Row row) {
    return row.atVersion(row.version() + 1);
  }
}
