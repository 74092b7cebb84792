package tagalong.aws.store;

import static software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional.keyEqualTo;
import static software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional.sortBeginsWith;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tagalong.domain.store.Span;

/** Asks for spans. DynamoDB orders text by its bytes in UTF-8, which is by code point. */
final class Spans {
  private Spans() {}

  /** The query for a span; empty where nothing can be in it. */
  static Optional<QueryEnhancedRequest> query(Span span) {
    String prefix = span.prefix();
    QueryEnhancedRequest.Builder query =
        QueryEnhancedRequest.builder()
            .queryConditional(condition(span))
            .consistentRead(true)
            .scanIndexForward(!span.descending());
    if (span.limit() != Span.ALL) {
      query.limit(span.limit());
    }
    if (span.limit() < 1) {
      return Optional.empty();
    }
    if (span.after().isEmpty()) {
      return Optional.of(query.build());
    }
    String after = span.after().get();
    if (!after.isEmpty() && after.startsWith(prefix)) {
      return Optional.of(query.exclusiveStartKey(position(span.partition(), after)).build());
    }
    boolean allAhead = span.descending() == compare(after, prefix) > 0;
    return allAhead ? Optional.of(query.build()) : Optional.empty();
  }

  /**
   * A page of the rows whose partitions begin with a prefix.
   *
   * @param next where the page before it ended
   */
  static ScanEnhancedRequest scan(String prefix, Optional<Map<String, AttributeValue>> next) {
    ScanEnhancedRequest.Builder scan = ScanEnhancedRequest.builder().consistentRead(true);
    if (!prefix.isEmpty()) {
      scan.filterExpression(
          Expression.builder()
              .expression("begins_with(p, :prefix)")
              .putExpressionValue(":prefix", AttributeValue.fromS(prefix))
              .build());
    }
    next.ifPresent(scan::exclusiveStartKey);
    return scan.build();
  }

  private static QueryConditional condition(Span span) {
    return span.prefix().isEmpty()
        ? keyEqualTo(key -> key.partitionValue(span.partition()))
        : sortBeginsWith(key -> key.partitionValue(span.partition()).sortValue(span.prefix()));
  }

  private static Map<String, AttributeValue> position(String partition, String sort) {
    return Map.of(
        RowSchema.PARTITION, AttributeValue.fromS(partition),
        RowSchema.SORT, AttributeValue.fromS(sort));
  }

  private static int compare(String left, String right) {
    return Arrays.compareUnsigned(
        left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }
}
