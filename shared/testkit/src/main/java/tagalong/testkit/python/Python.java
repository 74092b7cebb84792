package tagalong.testkit.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Python with what {@code .ci/requirements.txt} lists, in the environment that {@code .ci/run}
 * makes.
 *
 * @param executable its interpreter
 */
public record Python(Path executable) {
  /** Names the interpreter. */
  public static final String VARIABLE = "TAGALONG_PYTHON";

  /** What a program left behind. */
  public record Ended(int status, String output) {}

  /**
   * The one that this build has. Without one the calling test is skipped, and fails in continuous
   * integration.
   */
  public static Python ofThisBuild() {
    Optional<String> named = Optional.ofNullable(System.getenv(VARIABLE));
    String missing = VARIABLE + " names no Python with .ci/requirements.txt; .ci/run makes one";
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(named.isPresent(), missing);
    }
    Assumptions.assumeTrue(named.isPresent(), missing);
    return new Python(Path.of(named.orElseThrow()));
  }

  /** Runs to the end and returns everything that was written. */
  public Ended run(String... arguments) {
    ProcessBuilder program =
        new ProcessBuilder(
                Stream.concat(Stream.of(executable.toString()), Stream.of(arguments)).toList())
            .redirectErrorStream(true);
    // Nobody is asked, but the libraries want to know whom they would ask.
    program.environment().put("AWS_DEFAULT_REGION", "eu-central-1");
    try {
      Process process = program.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException unstarted) {
      throw new UncheckedIOException("cannot run " + List.of(arguments), unstarted);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
