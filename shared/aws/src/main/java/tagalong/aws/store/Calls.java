package tagalong.aws.store;

import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import tagalong.domain.store.StoreUnavailable;

/**
 * Calls DynamoDB and says in the words of the port what went wrong. Conditions that did not hold,
 * and requests that DynamoDB calls invalid, which are our mistakes, pass as they are.
 */
final class Calls {
  private static final int ATTEMPTS = 3;
  private static final Set<String> OUR_MISTAKES =
      Set.of("ValidationException", "IdempotentParameterMismatchException");

  private Calls() {}

  /** For what must not happen twice: when nobody knows whether it was done, the caller is told. */
  static <T> T once(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException failure) {
      throw translated(failure);
    }
  }

  /** For what has the effect of once however often it is done. */
  static <T> T repeatable(Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (SdkException failure) {
        if (attempt == ATTEMPTS || !unknown(failure)) {
          throw translated(failure);
        }
      }
    }
  }

  /** It may have been done: no answer came, or DynamoDB does not know either. */
  private static boolean unknown(SdkException failure) {
    return switch (failure) {
      case SdkServiceException answer -> answer.statusCode() >= 500;
      case SdkClientException none -> none.getCause() instanceof IOException;
      default -> false;
    };
  }

  private static RuntimeException translated(SdkException failure) {
    return switch (failure) {
      case ConditionalCheckFailedException refused -> refused;
      case TransactionCanceledException canceled when !Patience.turnedAway(canceled) -> canceled;
      case DynamoDbException answer when isOurMistake(answer) -> answer;
      default -> new StoreUnavailable("DynamoDB did not answer: " + failure.getMessage(), failure);
    };
  }

  private static boolean isOurMistake(DynamoDbException answer) {
    return answer.awsErrorDetails() != null
        && OUR_MISTAKES.contains(answer.awsErrorDetails().errorCode());
  }
}
