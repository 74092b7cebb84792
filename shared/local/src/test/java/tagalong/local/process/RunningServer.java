package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tagalong.testkit.installation.Installation;

/** The one-process server, started as a process of its own and used over its real interfaces. */
public final class RunningServer implements Installation, AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path data;
  private final Path output;
  private final List<String> under;
  private final String asSeenByIt;
  private final List<String> options;
  private final int port;
  private final int sftpPort;
  private Process process;
  private Optional<JsonNode> access = Optional.empty();

  private RunningServer(
      Path data, Path output, List<String> under, String asSeenByIt, List<String> options)
      throws IOException {
    this.data = data;
    this.output = output;
    this.under = List.copyOf(under);
    this.asSeenByIt = asSeenByIt;
    this.options = List.copyOf(options);
    this.port = freePort();
    this.sftpPort = freePort();
    this.process = launch();
    this.access = Optional.of(awaitReady());
  }

  public static RunningServer start(Path data) throws IOException {
    return under(List.of(), data);
  }

  /**
   * @param command what runs the server's command: {@code strace}, for example
   */
  static RunningServer under(List<String> command, Path data) throws IOException {
    Path output = data.resolveSibling(data.getFileName() + ".log");
    return new RunningServer(data, output, command, data.toString(), List.of());
  }

  /** One whose webhooks may call this machine. */
  public static RunningServer callingThisMachine(Path data) throws IOException {
    Path output = data.resolveSibling(data.getFileName() + ".log");
    return new RunningServer(
        data, output, List.of(), data.toString(), List.of("--private-webhooks"));
  }

  /**
   * @param data the data folder as this process sees it
   * @param asSeenByIt as the server does
   * @param output where the server's output goes
   */
  static RunningServer elsewhere(List<String> command, Path data, String asSeenByIt, Path output)
      throws IOException {
    return new RunningServer(data, output, command, asSeenByIt, List.of());
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(under);
    command.addAll(Tagalong.command("run", "--data", asSeenByIt));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--sftp-port", Integer.toString(sftpPort)));
    command.addAll(options);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
        .start();
  }

  public int sftpPort() {
    return sftpPort;
  }

  public Path data() {
    return data;
  }

  int port() {
    return port;
  }

  private JsonNode awaitReady() {
    Awaitility.await("the server at port " + port)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              assertThat(process.isAlive()).as(this::output).isTrue();
              return Files.exists(data.resolve("access.json")) && healthy();
            });
    try {
      return JSON.readTree(data.resolve("access.json").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Everything that the server has said so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private boolean healthy() {
    try {
      return get("/health").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Kills the process as {@code kill -9} does, and starts it again on the same data. */
  public void killAndRestart() throws IOException {
    kill();
    restart();
  }

  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks the process to end and waits until it has. */
  void stop() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  void restart() throws IOException {
    process = launch();
    access = Optional.of(awaitReady());
  }

  /** Waits until every feed is where its rows are. */
  @Override
  public void settle() {
    Awaitility.await("settling")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                json(get("/health")).path("lag").valueStream().allMatch(lag -> lag.asLong() == 0));
  }

  public String told(String name) {
    return access.orElseThrow().path(name).asText();
  }

  @Override
  public void drop(String name, byte[] content) throws IOException {
    Path folder = Path.of(told("drop_folder"), "events");
    Path hidden = folder.resolve("." + name);
    Files.write(hidden, content);
    Files.move(hidden, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public HttpResponse<String> get(String path) {
    return exchange(request(path).GET().build());
  }

  @Override
  public HttpResponse<String> post(String path, Object body) {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text(body)))
            .build());
  }

  static String text(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  public HttpResponse<String> delete(String path) {
    return exchange(request(path).DELETE().build());
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
    return access.isEmpty()
        ? request
        : request.header("Authorization", "Bearer " + told("admin_token"));
  }

  HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  public static JsonNode json(HttpResponse<String> reply) {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return parsed(reply);
  }

  static JsonNode parsed(HttpResponse<String> reply) {
    try {
      return JSON.readTree(reply.body());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<String> mailed() throws IOException {
    List<String> mailed = new ArrayList<>();
    for (Path mail : mails()) {
      String to =
          Files.readAllLines(mail).stream()
              .filter(line -> line.startsWith("To: "))
              .findFirst()
              .orElseThrow();
      mailed.add(to.substring("To: ".length()).replaceAll("[<>]", "").strip());
    }
    return mailed;
  }

  /** Those that are whole: a draft is hidden. */
  List<Path> mails() throws IOException {
    Path mailbox = Path.of(told("mailbox_folder"));
    if (!Files.exists(mailbox)) {
      return List.of(); // the first mail makes it
    }
    try (var files = Files.list(mailbox)) {
      return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.eml")).toList();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
