package tagalong.local.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tagalong.testkit.python.Python;

/**
 * {@code template.yaml}, as it is written or as CloudFormation gets it.
 *
 * @param root the whole of it; as it is written, a reference is the text behind its tag
 */
record Template(JsonNode root) {
  static final Path FILE = Path.of("../../template.yaml");

  static Template asWritten() {
    return read(() -> new YAMLMapper().readTree(FILE.toFile()));
  }

  /** As SAM translates it, for example with a role, versions and mappings for each function. */
  static Template translated() {
    Python.Ended ended =
        Python.ofThisBuild()
            .run("src/test/python/translate.py", FILE.toString(), "MailFrom=hello@example.com");
    if (ended.status() != 0) {
      throw new AssertionError(ended.output());
    }
    // Libraries may have said something before.
    String json = ended.output().substring(ended.output().indexOf("\n{") + 1);
    return read(() -> new JsonMapper().readTree(json));
  }

  /** The properties of all resources of a type, by their logical ids. */
  Map<String, JsonNode> ofType(String type) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> resource : root.path("Resources").properties()) {
      if (resource.getValue().path("Type").asText().equals(type)) {
        found.put(resource.getKey(), resource.getValue().path("Properties"));
      }
    }
    return found;
  }

  /** Everything in it that has a name: its resources and its parameters. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    root.path("Resources").fieldNames().forEachRemaining(ids::add);
    root.path("Parameters").fieldNames().forEachRemaining(ids::add);
    return ids;
  }

  private interface Reading {
    JsonNode read() throws IOException;
  }

  private static Template read(Reading reading) {
    try {
      return new Template(reading.read());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
