package tagalong.emulated.aws;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** An emulator in a process of its own, from when it answers. */
final class EmulatorProcess implements AutoCloseable {
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Process process;
  private final URI endpoint;
  private final URI health;

  private EmulatorProcess(Process process, URI endpoint, String healthPath) {
    this.process = process;
    this.endpoint = endpoint;
    this.health = endpoint.resolve(healthPath);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param port that the command was told to listen on
   * @param folder for its log and its temporary files
   */
  static EmulatorProcess start(ProcessBuilder command, int port, String healthPath, Path folder)
      throws IOException {
    command.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    command.environment().put("TMPDIR", folder.toString());
    Process process =
        command
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("emulator-" + port + ".log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    URI endpoint = URI.create("http://127.0.0.1:" + port);
    EmulatorProcess started = new EmulatorProcess(process, endpoint, healthPath);
    Awaitility.await("the emulator at " + endpoint)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(started::answers);
    return started;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the emulator ended with status " + process.exitValue());
    }
    HttpRequest ask = HttpRequest.newBuilder(health).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    end(process);
    process.onExit().join();
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
