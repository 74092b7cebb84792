package tagalong.emulated.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tagalong.aws.store.DynamoStore;
import tagalong.aws.store.TableNames;
import tagalong.domain.store.Store;
import tagalong.emulated.runtime.RunningFunction;

/** The product on emulated AWS: the template deployed, every function a real process. */
public final class EmulatedAws implements AutoCloseable {
  /** Whom mails are from. */
  public static final String SENDER = "hello@tagalong.example";

  private final Deployment deployment;
  private final URI http;
  private final URI mailbox;
  private final FunctionHost host;
  private final UnreliableEndpoint endpoint;
  private final List<Runnable> closing;

  private EmulatedAws(
      Deployment deployment,
      Deployment front,
      FunctionHost host,
      UnreliableEndpoint endpoint,
      List<Runnable> closing) {
    this.deployment = deployment;
    this.http = front.stack().http(front.clients().endpoint());
    this.mailbox = front.clients().endpoint().resolve("/_ministack/ses/messages");
    this.host = host;
    this.endpoint = endpoint;
    this.closing = closing;
  }

  /**
   * Starts all of it on MiniStack, with nothing in it.
   *
   * @param repository its root, with the functions built
   * @param folder for logs
   */
  public static EmulatedAws onMiniStack(Path python, Path repository, Path folder)
      throws IOException {
    MiniStack miniStack = MiniStack.start(python, folder);
    Deployment all = deployed(new AwsClients(miniStack.endpoint()), repository);
    FunctionHost host = new FunctionHost(Clock.systemUTC(), false);
    UnreliableEndpoint endpoint = new UnreliableEndpoint(miniStack.endpoint());
    Map<String, String> told = Map.of("AWS_ENDPOINT_URL", endpoint.address().toString());
    all.host(host, repository, folder, told).forEach(all::bind);
    return new EmulatedAws(all, all, host, endpoint, List.of(miniStack::close));
  }

  /**
   * Starts tables, streams, files, functions and schedules on LocalStack; what it has not, the HTTP
   * API and SES v2, on MiniStack in front of it.
   *
   * @param repository its root, with the functions built and DynamoDB Local fetched
   * @param folder for logs
   */
  public static EmulatedAws onLocalStack(
      Path python, Path localStackPython, Path repository, Path folder) throws IOException {
    MiniStack miniStack = MiniStack.start(python, folder);
    LocalStack localStack = LocalStack.start(localStackPython, repository, folder);
    Deployment front = deployed(new AwsClients(miniStack.endpoint()), repository);
    AwsClients clients = new AwsClients(localStack.endpoint());
    String template = localStack.deployable(DeployedStack.packaged(clients, repository));
    Deployment behind = new Deployment(clients, DeployedStack.deploy(clients, template, SENDER));
    FunctionHost host = new FunctionHost(Clock.systemUTC(), true);
    UnreliableEndpoint endpoint = new UnreliableEndpoint(localStack.endpoint());
    Map<String, String> told =
        Map.of(
            "AWS_ENDPOINT_URL", endpoint.address().toString(),
            "AWS_ENDPOINT_URL_SESV2", miniStack.endpoint().toString());
    Map<String, URI> addresses = behind.host(host, repository, folder, told);
    addresses.forEach(behind::bind);
    addresses.forEach(front::bind);
    List<Runnable> closing = List.of(miniStack::close, localStack::close);
    return new EmulatedAws(behind, front, host, endpoint, closing);
  }

  private static Deployment deployed(AwsClients clients, Path repository) throws IOException {
    String template = DeployedStack.packaged(clients, repository);
    Deployment deployed = new Deployment(clients, DeployedStack.deploy(clients, template, SENDER));
    clients.letMail(SENDER);
    return deployed;
  }

  public DeployedStack stack() {
    return deployment.stack();
  }

  public AwsClients clients() {
    return deployment.clients();
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
    return host.function(logicalId);
  }

  /** The tables, as an operator reaches them. */
  public Store store() {
    TableNames names =
        new TableNames(table("Events"), table("People"), table("Programs"), table("Agenda"));
    return new DynamoStore(clients().dynamoDb(), names, new SecureRandom());
  }

  /**
   * The name that a table was given.
   *
   * @param logicalId as the template names it
   */
  public String table(String logicalId) {
    return stack().resource("AWS::DynamoDB::Table", logicalId);
  }

  /** The bucket that files are dropped into. */
  public String bucket() {
    return stack().resource("AWS::S3::Bucket", "Files");
  }

  public URI http() {
    return http;
  }

  /** Where MiniStack shows what SES was given. */
  URI mailbox() {
    return mailbox;
  }

  @Override
  public void close() {
    host.close();
    endpoint.close();
    closing.forEach(Runnable::run);
  }
}
