package tagalong.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Commands of the launcher, run as processes. */
final class Tagalong {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Tagalong() {}

  /** What a command came to. */
  record Ended(int code, String output) {}

  /** What the launcher runs once everything is built. */
  static List<String> command(String... arguments) {
    return java("tagalong.local.command.Main", arguments);
  }

  /** A program of this module, or of its tests. */
  static List<String> java(String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtagalong.home=" + home(),
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a command that ends by itself. */
  static Ended run(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments));
  }

  static Ended run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("tagalong", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      String output = Files.readString(said);
      if (!ended) {
        throw new AssertionError("still running: " + output);
      }
      return new Ended(process.exitValue(), output);
    } finally {
      process.destroyForcibly();
      Files.delete(said);
    }
  }

  /** The repository: the folder above this one that holds the template. */
  static Path home() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("template.yaml")))
        .findFirst()
        .orElseThrow();
  }
}
