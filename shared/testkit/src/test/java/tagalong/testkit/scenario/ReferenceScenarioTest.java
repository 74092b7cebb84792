package tagalong.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second generator, written by others, lives beside the repository on some machines. */
class ReferenceScenarioTest {
  private static final Path REFERENCE = Path.of("shared", "data", "scenario.py");

  @ParameterizedTest
  @CsvSource({"1,40,200", "2,10,20", "3,12,300", "4,60,400", "5,40,200", "6,25,90", "7,10,500"})
  void theOracleComesToTheReferenceExpectation(
      String seed, String advocates, String friends, @TempDir Path folder) throws Exception {
    write(folder, "--seed", seed, "--advocates", advocates, "--friends", friends);

    Expectation expected = Expectation.fromJson(folder.resolve("expected.json"));

    assertThat(expected.rewards()).isNotEmpty();
    assertThat(expected.rejected()).isNotEmpty();
    assertThat(expected.differencesTo(new Oracle().judge(folder))).isEmpty();
  }

  private static void write(Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path script = repository().resolveSibling(REFERENCE);
    assumeTrue(
        Files.exists(script), "SKIPPED: there is no " + REFERENCE + " beside the repository");
    List<String> command =
        Stream.concat(
                Stream.of("python3", script.toString(), folder.toString()), Stream.of(arguments))
            .toList();
    int exit = started(command).waitFor();
    assertThat(exit).isZero();
  }

  private static Process started(List<String> command) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      return abort("SKIPPED: there is no python3: " + e.getMessage());
    }
  }

  /** The outermost folder of the unbroken chain of Maven projects that this module ends. */
  private static Path repository() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, path -> path != null, Path::getParent)
        .filter(path -> Files.exists(path.resolve("pom.xml")))
        .reduce((inner, outer) -> outer)
        .orElseThrow();
  }
}
