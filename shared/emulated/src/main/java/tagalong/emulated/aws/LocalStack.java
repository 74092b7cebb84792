package tagalong.emulated.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tagalong.testkit.process.DynamoDbLocal;

/**
 * The open LocalStack in a process of its own, on loopback, without Docker, with DynamoDB Local. It
 * has no HTTP API and no SES v2.
 */
public final class LocalStack implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("shared/emulated/src/main/python");
  private final Path python;
  private final Path repository;
  private final EmulatorProcess localStack;

  private LocalStack(Path python, Path repository, EmulatorProcess localStack) {
    this.python = python;
    this.repository = repository;
    this.localStack = localStack;
  }

  /** The Python that has LocalStack, where {@code TAGALONG_LOCALSTACK_PYTHON} names one. */
  public static Optional<Path> python() {
    return Optional.ofNullable(System.getenv("TAGALONG_LOCALSTACK_PYTHON")).map(Path::of);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param repository its root, with DynamoDB Local fetched
   * @param folder for its log and what it keeps
   */
  public static LocalStack start(Path python, Path repository, Path folder) throws IOException {
    int port = EmulatorProcess.freePort();
    ProcessBuilder command =
        new ProcessBuilder(
            python.toString(),
            repository.resolve(SCRIPTS).resolve("localstack_on_host.py").toString(),
            Integer.toString(DynamoDbLocal.endpoint().getPort()),
            FunctionHost.ADDRESS_VARIABLE);
    command.environment().put("GATEWAY_LISTEN", "127.0.0.1:" + port);
    command.environment().put("LOCALSTACK_HOST", "127.0.0.1:" + port);
    command.environment().put("FILESYSTEM_ROOT", folder.resolve("localstack").toString());
    // It takes some machines for containers, and would keep its files at the root.
    command.environment().put("OVERRIDE_IN_DOCKER", "0");
    // Streams as DynamoDB Local has them; else it plays them on a Kinesis that it downloads.
    command.environment().put("PROVIDER_OVERRIDE_DYNAMODB", "v2");
    command.environment().put("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");
    command.environment().put("DISABLE_EVENTS", "1");
    command.environment().put("SKIP_SSL_CERT_DOWNLOAD", "1");
    command.environment().put("DNS_ADDRESS", "0");
    EmulatorProcess process = EmulatorProcess.start(command, port, "/_localstack/health", folder);
    return new LocalStack(python, repository, process);
  }

  /** What {@code AWS_ENDPOINT_URL} names. */
  public URI endpoint() {
    return localStack.endpoint();
  }

  /** A template as this CloudFormation takes it. */
  String deployable(String template) throws IOException {
    Path given = Files.createTempFile("template", ".yaml");
    Files.writeString(given, template);
    Process process =
        new ProcessBuilder(
                python.toString(),
                repository.resolve(SCRIPTS).resolve("template_for_localstack.py").toString())
            .redirectInput(given.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String taken = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Files.delete(given);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("the SAM transform failed");
    }
    return taken;
  }

  @Override
  public void close() {
    localStack.close();
  }
}
