package tagalong.aws.store;

import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * How long DynamoDB is waited for, and what is sent to it again: only what was turned away and
 * certainly not done. Who may repeat what is unknown is for {@link Calls} to know.
 */
public final class Patience {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_PAUSE_MILLIS = 25;
  private static final long LONGEST_PAUSE_MILLIS = 400;
  private static final Duration CONNECTING = Duration.ofSeconds(1);
  private static final Duration ANSWER = Duration.ofSeconds(3);
  private static final Duration WHOLE_CALL = Duration.ofSeconds(10);

  private Patience() {}

  /**
   * A client that has it, to be completed with what else it needs.
   *
   * @param random spreads repeated calls over time
   */
  public static DynamoDbClientBuilder client(RandomGenerator random) {
    // The JDK may send a POST again by itself when a connection breaks. A conditional write that
    // was
    // done would then be refused because of itself.
    System.setProperty("sun.net.http.retryPost", "false");
    BackoffStrategy pause = attempt -> pause(attempt, random);
    return DynamoDbClient.builder()
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().connectionTimeout(CONNECTING).socketTimeout(ANSWER))
        .overrideConfiguration(
            settings ->
                settings
                    .apiCallTimeout(WHOLE_CALL)
                    .retryStrategy(
                        StandardRetryStrategy.builder()
                            .useClientDefaults(false)
                            .maxAttempts(ATTEMPTS)
                            .retryOnException(Patience::turnedAway)
                            .treatAsThrottling(Patience::turnedAway)
                            .backoffStrategy(pause)
                            .throttlingBackoffStrategy(pause)
                            .build()));
  }

  /** Not done, and worth another try: too much at once, or in the way of another transaction. */
  static boolean turnedAway(Throwable failure) {
    return switch (failure) {
      case TransactionCanceledException canceled -> Cancellation.of(canceled).passing();
      case TransactionConflictException conflict -> true;
      case TransactionInProgressException unfinished -> true;
      case AwsServiceException answer -> answer.isThrottlingException();
      default -> false;
    };
  }

  private static Duration pause(int attempt, RandomGenerator random) {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 10));
    return Duration.ofMillis(random.nextLong(longest + 1));
  }
}
