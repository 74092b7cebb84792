package tagalong.emulated.ministack;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;

/** MiniStack in a process of its own, on loopback, with nothing in it. */
public final class MiniStack implements AutoCloseable {
  private static final int OK = 200;
  private final Process process;
  private final URI endpoint;

  private MiniStack(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** The Python that has MiniStack, where {@code TAGALONG_PYTHON} names one. */
  public static Optional<Path> python() {
    return Optional.ofNullable(System.getenv("TAGALONG_PYTHON")).map(Path::of);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param folder for its log and what it keeps
   */
  public static MiniStack start(Path python, Path folder) throws IOException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(python.toString(), "-m", "ministack");
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().put("GATEWAY_PORT", Integer.toString(port));
    builder.environment().put("BIND_HOST", "127.0.0.1");
    builder.environment().put("TMPDIR", folder.toString());
    builder.environment().put("S3_DATA_DIR", folder.resolve("s3").toString());
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("ministack.log").toFile())
            .start();
    MiniStack started = new MiniStack(process, URI.create("http://127.0.0.1:" + port));
    Awaitility.await("MiniStack at port " + port)
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(100))
        .until(started::answers);
    return started;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("MiniStack ended with status " + process.exitValue());
    }
    HttpRequest health = HttpRequest.newBuilder(endpoint.resolve("/_ministack/health")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What {@code AWS_ENDPOINT_URL} names. */
  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
