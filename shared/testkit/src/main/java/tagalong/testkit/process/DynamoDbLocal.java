package tagalong.testkit.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * DynamoDB Local: one process for all tests of a run, on the loopback address, in memory; it ends
 * with the process of the tests. Where {@code dynamodb.endpoint} names another DynamoDB, such as a
 * container's, tests use that.
 */
public final class DynamoDbLocal {
  private static final Optional<String> HOME =
      Optional.ofNullable(System.getProperty("dynamodb.local"));

  private DynamoDbLocal() {}

  /** Where it listens. Skips the test that asks when it was not fetched. */
  public static URI endpoint() {
    Optional<String> another = Optional.ofNullable(System.getProperty("dynamodb.endpoint"));
    if (another.isPresent()) {
      return URI.create(another.get());
    }
    assumeTrue(
        HOME.isPresent(),
        "SKIPPED: DynamoDB Local was not fetched; mvn -Pdynamodb-local test runs this against it");
    return Started.ENDPOINT;
  }

  private static final class Started {
    private static final URI ENDPOINT = start(Path.of(HOME.orElseThrow()));

    private static URI start(Path home) {
      Path libraries = home.resolve("target/lib");
      try {
        Process process =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dsqlite4java.library.path=" + libraries,
                    "-cp",
                    libraries + "/*",
                    home.resolve("DynamoDbOnLoopback.java").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return URI.create("http://127.0.0.1:" + port(process.inputReader(UTF_8)));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static int port(BufferedReader output) throws IOException {
      String line = output.readLine();
      if (line == null) {
        throw new IllegalStateException("DynamoDB Local ended before it listened");
      }
      return Integer.parseInt(line);
    }
  }
}
