package tagalong.aws.store;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;

/**
 * The table of one family.
 *
 * @param rows the table with versions as the row says
 * @param counting the same table; an update raises the stored version by one, whatever it is
 */
record Table(Family family, DynamoDbTable<Row> rows, DynamoDbTable<Row> counting) {

  static software.amazon.awssdk.enhanced.dynamodb.Key keyOf(Key key) {
    return software.amazon.awssdk.enhanced.dynamodb.Key.builder()
        .partitionValue(key.partition())
        .sortValue(key.sort())
        .build();
  }

  static Expression absent() {
    return Expression.builder().expression("attribute_not_exists(p)").build();
  }

  static Expression at(long version) {
    return Expression.builder()
        .expression("v = :v")
        .putExpressionValue(":v", AttributeValue.fromN(Long.toString(version)))
        .build();
  }
}
