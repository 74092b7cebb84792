package tagalong.emulated.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MailType;

/** What an operator would use, pointed at an emulator. */
public record AwsClients(URI endpoint) {

  public CloudFormationClient cloudFormation() {
    return at(CloudFormationClient.builder().httpClient(UrlConnectionHttpClient.create()));
  }

  public LambdaClient lambda() {
    return at(LambdaClient.builder().httpClient(UrlConnectionHttpClient.create()));
  }

  public S3Client s3() {
    return at(S3Client.builder().httpClient(UrlConnectionHttpClient.create()));
  }

  public SesV2Client ses() {
    return at(SesV2Client.builder().httpClient(UrlConnectionHttpClient.create()));
  }

  public DynamoDbClient dynamoDb() {
    return at(DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()));
  }

  /**
   * Verifies an address, and leaves the sandbox of SES, where every recipient must be verified too.
   */
  public void letMail(String sender) {
    try (SesV2Client ses = ses()) {
      ses.createEmailIdentity(identity -> identity.emailIdentity(sender));
      ses.putAccountDetails(
          account ->
              account
                  .productionAccessEnabled(true)
                  .mailType(MailType.TRANSACTIONAL)
                  .websiteURL("https://tagalong.example"));
    }
  }

  private <C> C at(AwsClientBuilder<?, C> builder) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
