package tagalong.local.process;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A tool of the system that some tests need. Without it they are left out, loudly, and fail in
 * continuous integration.
 *
 * @param trial a command that succeeds where the tool can be used
 */
public record Tool(String need, List<String> trial) {
  static Tool strace() {
    return new Tool(
        "strace, to count system calls (Debian: apt-get install strace)",
        List.of("strace", "-f", "-qq", "-e", "trace=fsync", "true"));
  }

  static Tool namespaces() {
    return new Tool(
        "a small disk of its own: unshare and nsenter (util-linux), and namespaces for users",
        List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt && nsenter --version"));
  }

  public static Tool openSsh() {
    return new Tool(
        "sftp and ssh-keygen, to be a partner's SFTP client (Debian: apt-get install openssh-client)",
        List.of("sh", "-c", "command -v sftp && command -v ssh-keygen"));
  }

  /** A browser; {@code TAGALONG_CHROMIUM} says where one is that is not on the path. */
  public static Tool chromium() {
    return new Tool(
        "chromium, to be a customer's browser (Debian: apt-get install chromium)",
        List.of(chromiumCommand(), "--version"));
  }

  public static String chromiumCommand() {
    return Optional.ofNullable(System.getenv("TAGALONG_CHROMIUM")).orElse("chromium");
  }

  public void require() {
    if (!isThere()) {
      String missing = "needs " + need;
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        Assertions.fail(missing);
      }
      System.err.println("NOT TESTED: " + missing);
      Assumptions.abort(missing);
    }
  }

  private boolean isThere() {
    try {
      Process process = new ProcessBuilder(trial).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
