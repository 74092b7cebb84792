package tagalong.emulated.ministack;

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
  private final CloudFormationClient cloudFormation;
  private final String name;

  private DeployedStack(CloudFormationClient cloudFormation, String name) {
    this.cloudFormation = cloudFormation;
    this.name = name;
  }

  /**
   * Uploads the jars, deploys, and waits until all of it is there.
   *
   * @param repository its root
   */
  public static DeployedStack deploy(
      AwsClients aws, Path repository, String name, Map<String, String> parameters)
      throws IOException {
    String template = packaged(aws.s3(), repository);
    CloudFormationClient cloudFormation = aws.cloudFormation();
    cloudFormation.createStack(
        stack ->
            stack
                .stackName(name)
                .templateBody(template)
                .capabilities(Capability.CAPABILITY_IAM, Capability.CAPABILITY_AUTO_EXPAND)
                .parameters(parameters.entrySet().stream().map(DeployedStack::parameter).toList()));
    DeployedStack deployed = new DeployedStack(cloudFormation, name);
    deployed.awaitComplete();
    return deployed;
  }

  private static Parameter parameter(Map.Entry<String, String> named) {
    return Parameter.builder()
        .parameterKey(named.getKey())
        .parameterValue(named.getValue())
        .build();
  }

  /** What {@code sam package} does: where the template names a jar, it names its copy in S3. */
  private static String packaged(S3Client s3, Path repository) throws IOException {
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
    Awaitility.await("the stack " + name)
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !description().stackStatusAsString().endsWith("IN_PROGRESS"));
    if (!description().stackStatusAsString().equals("CREATE_COMPLETE")) {
      throw new IllegalStateException(name + " was not deployed: " + failures());
    }
  }

  private String failures() {
    return description().stackStatusReason()
        + "; "
        + cloudFormation
            .describeStackEvents(events -> events.stackName(name))
            .stackEvents()
            .stream()
            .filter(event -> event.resourceStatusAsString().endsWith("FAILED"))
            .map(event -> event.logicalResourceId() + ": " + event.resourceStatusReason())
            .collect(Collectors.joining("; "));
  }

  private Stack description() {
    return cloudFormation.describeStacks(stacks -> stacks.stackName(name)).stacks().getFirst();
  }

  /** What the template puts out, by name. */
  public Map<String, String> outputs() {
    return description().outputs().stream()
        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  /** The names that resources of a type were given, by their names in the template. */
  public Map<String, String> resources(String type) {
    return cloudFormation
        .describeStackResources(resources -> resources.stackName(name))
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
