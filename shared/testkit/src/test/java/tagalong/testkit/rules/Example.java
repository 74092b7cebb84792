package tagalong.testkit.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tagalong.domain.program.Program;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/**
 * An example of the page of rules.
 *
 * @param name the heading that it stands under
 */
record Example(String name, Program program, List<Line> lines) {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  /** The examples of a page, of which the first is the whole program that the others change. */
  static List<Example> in(String page) {
    List<Example> examples = new ArrayList<>();
    ObjectNode whole = YAML.createObjectNode();
    for (String section : page.split("(?m)^#+ ")) {
      var block = BLOCK.matcher(section);
      if (block.find()) {
        ObjectNode changed = whole.deepCopy();
        tree(block.group(1)).properties().forEach(e -> changed.set(e.getKey(), e.getValue()));
        whole = whole.isEmpty() ? changed : whole;
        String name = section.lines().findFirst().orElseThrow();
        examples.add(new Example(name, program(name, changed), Line.in(section)));
      }
    }
    return examples;
  }

  /** The story beside a program of the folder {@code programs}. */
  static Example beside(Path folder) {
    String name = folder.getFileName().toString();
    try {
      return new Example(
          name,
          understood(name, new ProgramFile().read(folder.resolve("program.yaml"))),
          Line.in(Files.readString(folder.resolve("story.md"))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode tree(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException mistaken) {
      throw new UncheckedIOException(mistaken);
    }
  }

  private static Program program(String name, ObjectNode tree) {
    return understood(name, new ProgramFile().read(tree.toString()));
  }

  private static Program understood(String name, ProgramReading reading) {
    return switch (reading) {
      case ProgramReading.Understood understood -> understood.program();
      case ProgramReading.Mistaken mistaken ->
          throw new AssertionError(name + ": " + mistaken.mistakes());
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
