package tagalong.local.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A function as {@code template.yaml} deploys it.
 *
 * @param codeUri the jar, from the root of the repository
 * @param handler {@code class::method}
 */
record DeployedFunction(String logicalId, String codeUri, String handler) {
  private static final Path ROOT = Path.of("../..");

  static List<DeployedFunction> all() {
    return Template.asWritten().ofType("AWS::Serverless::Function").entrySet().stream()
        .map(block -> of(block.getKey(), block.getValue()))
        .toList();
  }

  private static DeployedFunction of(String logicalId, JsonNode properties) {
    return new DeployedFunction(
        logicalId, properties.path("CodeUri").asText(), properties.path("Handler").asText());
  }

  /** The names of folders in a folder of the repository. */
  static List<String> foldersOf(String folder) {
    try (Stream<Path> inside = Files.list(ROOT.resolve(folder))) {
      return inside
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every name of an environment that the template sets, for all functions or for one. */
  static Set<String> environmentNames() {
    Set<String> names = new TreeSet<>();
    for (JsonNode variables : Template.asWritten().root().findValues("Variables")) {
      variables.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  /** The names that only this function is given. */
  Set<String> ownVariables() {
    Set<String> names = new TreeSet<>();
    Template.asWritten()
        .ofType("AWS::Serverless::Function")
        .get(logicalId)
        .at("/Environment/Variables")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  /** {@code bulk-reactor} of {@code BulkReactor}. */
  String name() {
    return logicalId.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Where its code is. */
  String folder() {
    return codeUri.replaceFirst("^functions/([^/]+)/.*$", "$1");
  }

  boolean hasSamples() throws IOException {
    Path folder = ROOT.resolve("events").resolve(folder());
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> samples = Files.list(folder)) {
      return samples.anyMatch(sample -> sample.toString().endsWith(".json"));
    }
  }

  String pom() throws IOException {
    return Files.readString(ROOT.resolve("functions").resolve(folder()).resolve("pom.xml"));
  }
}
