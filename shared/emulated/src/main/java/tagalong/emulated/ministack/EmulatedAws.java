package tagalong.emulated.ministack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import tagalong.aws.store.DynamoStore;
import tagalong.aws.store.TableNames;
import tagalong.domain.store.Store;
import tagalong.emulated.runtime.FunctionCode;
import tagalong.emulated.runtime.RunningFunction;

/** The product on emulated AWS: the template deployed, every function a real process. */
public final class EmulatedAws implements AutoCloseable {
  /** MiniStack sends invocations of a function to the address that this names. */
  private static final String PROXY = "MINISTACK_LAMBDA_PROXY_URL";

  private static final String SENDER = "hello@tagalong.example";
  private final MiniStack miniStack;
  private final DeployedStack stack;
  private final FunctionHost host;
  private final UnreliableEndpoint endpoint;
  private final AwsClients clients;
  private final Map<String, String> functions;

  private EmulatedAws(MiniStack miniStack, AwsClients clients, DeployedStack stack)
      throws IOException {
    this.miniStack = miniStack;
    this.clients = clients;
    this.stack = stack;
    this.host = new FunctionHost(Clock.systemUTC());
    this.endpoint = new UnreliableEndpoint(miniStack.endpoint());
    this.functions = stack.resources("AWS::Lambda::Function");
  }

  /**
   * Starts all of it, with nothing in it.
   *
   * @param repository its root, with the functions built
   * @param folder for logs
   */
  public static EmulatedAws start(Path python, Path repository, Path folder) throws IOException {
    MiniStack miniStack = MiniStack.start(python, folder);
    AwsClients clients = new AwsClients(miniStack.endpoint());
    DeployedStack stack =
        DeployedStack.deploy(clients, repository, "tagalong", Map.of("MailFrom", SENDER));
    clients.letMail(SENDER);
    EmulatedAws started = new EmulatedAws(miniStack, clients, stack);
    Path runtime = repository.resolve("shared/emulated/target/runtime").toAbsolutePath();
    try (LambdaClient lambda = clients.lambda()) {
      for (Map.Entry<String, String> function : started.functions.entrySet()) {
        Path jar = repository.resolve(jar(function.getKey())).toAbsolutePath();
        started.bind(lambda, function.getValue(), jar, runtime, folder);
      }
    }
    return started;
  }

  /** {@code TagBeacon} is built in the folder {@code tag-beacon}. */
  private static String jar(String logicalId) {
    String name =
        logicalId.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    return "functions/%s/target/%s-function.jar".formatted(name, name);
  }

  /** From now on a process of ours does what the function is invoked for. */
  private void bind(LambdaClient lambda, String name, Path jar, Path runtime, Path logs) {
    GetFunctionConfigurationResponse known =
        lambda.getFunctionConfiguration(ask -> ask.functionName(name));
    Map<String, String> told = new HashMap<>(known.environment().variables());
    told.put("AWS_ENDPOINT_URL", endpoint.address().toString());
    Duration timeout = Duration.ofSeconds(known.timeout());
    FunctionCode code = new FunctionCode(name, jar, known.handler(), timeout, told);
    URI address = host.host(name, new RunningFunction(code, runtime, logs));
    Map<String, String> proxied = new HashMap<>(known.environment().variables());
    proxied.put(PROXY, address.toString());
    lambda.updateFunctionConfiguration(
        change -> change.functionName(name).environment(it -> it.variables(proxied)));
    for (AliasConfiguration alias : lambda.listAliases(ask -> ask.functionName(name)).aliases()) {
      String version = lambda.publishVersion(ask -> ask.functionName(name)).version();
      lambda.updateAlias(
          change -> change.functionName(name).name(alias.name()).functionVersion(version));
    }
  }

  public DeployedStack stack() {
    return stack;
  }

  public AwsClients clients() {
    return clients;
  }

  /** What functions take for AWS. */
  public UnreliableEndpoint endpoint() {
    return endpoint;
  }

  public FunctionHost host() {
    return host;
  }

  /**
   * A function that runs.
   *
   * @param logicalId as the template names it
   */
  public RunningFunction function(String logicalId) {
    return host.function(stack.resource("AWS::Lambda::Function", logicalId));
  }

  /** The tables, as an operator reaches them. */
  public Store store() {
    TableNames names =
        new TableNames(table("Events"), table("People"), table("Programs"), table("Agenda"));
    return new DynamoStore(clients.dynamoDb(), names, new SecureRandom());
  }

  /**
   * The name that a table was given.
   *
   * @param logicalId as the template names it
   */
  public String table(String logicalId) {
    return stack.resource("AWS::DynamoDB::Table", logicalId);
  }

  /** The bucket that files are dropped into. */
  public String bucket() {
    return stack.resource("AWS::S3::Bucket", "Files");
  }

  public URI http() {
    return stack.http(miniStack.endpoint());
  }

  @Override
  public void close() {
    host.close();
    endpoint.close();
    miniStack.close();
  }
}
