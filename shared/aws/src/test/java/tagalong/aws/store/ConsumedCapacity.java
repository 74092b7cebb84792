package tagalong.aws.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Counts the capacity units that each operation used. */
final class ConsumedCapacity implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;
  private final Map<String, Double> units = new ConcurrentHashMap<>();

  /** Units by operation, such as {@code PutItem}. */
  Map<String, Double> units() {
    return Map.copyOf(units);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(TOTAL).build();
      case DeleteItemRequest delete -> delete.toBuilder().returnConsumedCapacity(TOTAL).build();
      case TransactWriteItemsRequest writes ->
          writes.toBuilder().returnConsumedCapacity(TOTAL).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    String operation = context.request().getClass().getSimpleName().replace("Request", "");
    units.merge(operation, unitsOf(context.response()), Double::sum);
  }

  private static double unitsOf(SdkResponse response) {
    return switch (response) {
      case GetItemResponse get -> get.consumedCapacity().capacityUnits();
      case QueryResponse query -> query.consumedCapacity().capacityUnits();
      case PutItemResponse put -> put.consumedCapacity().capacityUnits();
      case UpdateItemResponse update -> update.consumedCapacity().capacityUnits();
      case DeleteItemResponse delete -> delete.consumedCapacity().capacityUnits();
      case TransactWriteItemsResponse writes ->
          writes.consumedCapacity().stream()
              .mapToDouble(
                  software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity::capacityUnits)
              .sum();
      default -> 0;
    };
  }
}
