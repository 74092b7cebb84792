package tagalong.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@link Load} in a process of its own, and what it has said. */
final class RunningLoad implements AutoCloseable {
  private final Process process;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Thread listening;

  private RunningLoad(Process process) {
    this.process = process;
    this.listening =
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(lines::add));
  }

  static RunningLoad on(RunningServer server) throws IOException {
    return new RunningLoad(
        new ProcessBuilder(
                Tagalong.java(
                    Load.class.getName(), server.told("server_url"), server.told("admin_token")))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** How many events were answered so far. */
  int answered() {
    return lines.size();
  }

  Set<String> acknowledged() {
    return of("acknowledged");
  }

  Set<String> unanswered() {
    return of("unanswered");
  }

  /** Neither acknowledged nor without an answer. */
  Set<String> otherwise() {
    return lines.stream()
        .filter(line -> !line.startsWith("acknowledged ") && !line.startsWith("unanswered "))
        .filter(line -> !line.startsWith("unsent "))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> of(String fate) {
    return lines.stream()
        .filter(line -> line.startsWith(fate + " "))
        .map(line -> line.substring(fate.length() + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lets it finish what it is at. */
  void end() throws InterruptedException {
    try {
      process.getOutputStream().close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    listening.join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
