package tagalong.local.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that the docs name is there. */
class NamedTestsTest {
  private static final Path HOME = Path.of("..", "..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyTestThatIsNamedAboutIdentityExists() throws IOException {
    List<Path> tests = tests();
    List<MatchResult> named =
        NAMED.matcher(Files.readString(HOME.resolve("docs/identity.md"))).results().toList();
    assertThat(named).isNotEmpty();
    assertThat(named.stream().filter(name -> !isThere(name, tests)).map(MatchResult::group))
        .isEmpty();
  }

  private static List<Path> tests() throws IOException {
    List<Path> tests = new ArrayList<>();
    for (String part : List.of("functions", "shared")) {
      try (Stream<Path> files = Files.walk(HOME.resolve(part))) {
        files.filter(file -> file.toString().contains("src/test/java/")).forEach(tests::add);
      }
    }
    return tests;
  }

  private static boolean isThere(MatchResult name, List<Path> tests) {
    return tests.stream()
        .filter(test -> test.endsWith(name.group(1) + ".java"))
        .anyMatch(test -> name.group(2) == null || text(test).contains(" " + name.group(2) + "("));
  }

  private static String text(Path test) {
    try {
      return Files.readString(test);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
