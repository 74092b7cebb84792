package tagalong.aws.store;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import tagalong.testkit.process.DynamoDbLocal;

/** How tests reach DynamoDB Local. */
final class DynamoLocal {
  static final AwsCredentialsProvider NOBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

  private DynamoLocal() {}

  /** Where it listens. Skips the test that asks when it was not fetched. */
  static URI endpoint() {
    return DynamoDbLocal.endpoint();
  }

  static DynamoDbClientBuilder at(URI endpoint, DynamoDbClientBuilder client) {
    return client.endpointOverride(endpoint).region(Region.US_EAST_1).credentialsProvider(NOBODY);
  }
}
