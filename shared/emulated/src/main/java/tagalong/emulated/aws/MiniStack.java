package tagalong.emulated.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** MiniStack in a process of its own, on loopback, with nothing in it. */
public final class MiniStack implements AutoCloseable {
  private final EmulatorProcess process;

  private MiniStack(EmulatorProcess process) {
    this.process = process;
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
    int port = EmulatorProcess.freePort();
    ProcessBuilder command = new ProcessBuilder(python.toString(), "-m", "ministack");
    command.environment().put("GATEWAY_PORT", Integer.toString(port));
    command.environment().put("BIND_HOST", "127.0.0.1");
    command.environment().put("S3_DATA_DIR", folder.resolve("s3").toString());
    return new MiniStack(EmulatorProcess.start(command, port, "/_ministack/health", folder));
  }

  /** What {@code AWS_ENDPOINT_URL} names. */
  public URI endpoint() {
    return process.endpoint();
  }

  @Override
  public void close() {
    process.close();
  }
}
