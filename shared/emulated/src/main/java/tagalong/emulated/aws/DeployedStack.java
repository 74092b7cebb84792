package tagalong.emulated.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.s3.S3Client;

/** {@code template.yaml} deployed through CloudFormation, with the jars that Maven built. */
public final class DeployedStack {
  private static final Pattern JAR = Pattern.compile("CodeUri: (\\S+\\.jar)");
  private static final String CODE = "code";
  private static final String TEMPLATE = "template";
  private static final String NAME = "tagalong";
  private final CloudFormationClient cloudFormation;

  private DeployedStack(CloudFormationClient cloudFormation) {
    this.cloudFormation = cloudFormation;
  }

  /**
   * Deploys, and waits until all of it is there.
   *
   * @param template as {@link #packaged} returns it
   * @param sender of mails
   */
  public static DeployedStack deploy(AwsClients aws, String template, String sender) {
    CloudFormationClient cloudFormation = aws.cloudFormation();
    S3Client s3 = aws.s3();
    // By its address, since the text of a request has at most 51,200 bytes.
    s3.putObject(object -> object.bucket(CODE).key(TEMPLATE), RequestBody.fromString(template));
    String address =
        s3.utilities().getUrl(object -> object.bucket(CODE).key(TEMPLATE)).toExternalForm();
    Parameter from = Parameter.builder().parameterKey("MailFrom").parameterValue(sender).build();
    cloudFormation.createStack(
        stack ->
            stack
                .stackName(NAME)
                .templateURL(address)
                .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_AUTO_EXPAND)
                .parameters(from));
    DeployedStack deployed = new DeployedStack(cloudFormation);
    deployed.awaitComplete();
    return deployed;
  }

  /**
   * What {@code sam package} does: uploads the jars, and where the template names a jar, names its
   * copy in S3.
   *
   * @param repository its root
   */
  public static String packaged(AwsClients aws, Path repository) throws IOException {
    S3Client s3 = aws.s3();
    s3.createBucket(bucket -> bucket.bucket(CODE));
    Matcher jars = JAR.matcher(Files.readString(repository.resolve("template.yaml")));
    StringBuilder packaged = new StringBuilder();
    while (jars.find()) {
      String key = Path.of(jars.group(1)).getFileName().toString();
      Path jar = repository.resolve(jars.group(1));
      s3.putObject(object -> object.bucket(CODE).key(key), jar);
      jars.appendReplacement(packaged, "CodeUri: s3://" + CODE + "/" + key);
    }
    return jars.appendTail(packaged).toString();
  }

  private void awaitComplete() {
    Awaitility.await("the stack")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !description().stackStatusAsString().endsWith("IN_PROGRESS"));
    if (!description().stackStatusAsString().equals("CREATE_COMPLETE")) {
      throw new IllegalStateException("the stack was not deployed: " + failures());
    }
  }

  private String failures() {
    return description().stackStatusReason()
        + "; "
        + cloudFormation
            .describeStackEvents(events -> events.stackName(NAME))
            .stackEvents()
            .stream()
            .filter(event -> event.resourceStatusAsString().endsWith("FAILED"))
            .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
            .collect(Collectors.joining("; "));
  }

  private Stack description() {
    return cloudFormation.describeStacks(stacks -> stacks.stackName(NAME)).stacks().getFirst();
  }

  /** What the template puts out, by name. */
  public Map<String, String> outputs() {
    return description().outputs().stream()
        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  /** The names that resources of a type were given, by their names in the template. */
  public Map<String, String> resources(String type) {
    return cloudFormation
        .describeStackResources(resources -> resources.stackName(NAME))
        .stackResources()
        .stream()
        .filter(resource -> resource.resourceType().equals(type))
        .collect(
            Collectors.toMap(StackResource::logicalResourceId, StackResource::physicalResourceId));
  }

  /** The name that a resource of a type was given. */
  public String resource(String type, String logicalId) {
    return Optional.ofNullable(resources(type).get(logicalId))
        .orElseThrow(() -> new IllegalArgumentException("there is no " + logicalId));
  }

  /** Where its HTTP API answers, without a slash at the end. */
  public URI http(URI endpoint) {
    String api = resources("AWS::ApiGatewayV2::Api").values().iterator().next();
    return endpoint.resolve("/_aws/execute-api/" + api + "/$default");
  }
}
