package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.wire.row.RowJson;

/** What docs/rules.md shows can be stored, and written out again, without a loss. */
class EveryRuleTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Each example is the first one, with other parts. */
  static Stream<String> examples() throws IOException {
    List<String> blocks =
        Stream.of(Files.readString(Path.of("../../docs/rules.md")).split("```yaml\n"))
            .skip(1)
            .map(block -> block.split("```")[0])
            .toList();
    List<String> examples = new ArrayList<>();
    for (String block : blocks) {
      ObjectNode whole = (ObjectNode) YAML.readTree(blocks.getFirst());
      YAML.readTree(block).properties().forEach(e -> whole.set(e.getKey(), e.getValue()));
      examples.add(whole.toString());
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAsItWasWritten(String example) {
    Program program = read(example);
    assertThat(read(ProgramText.of(program))).isEqualTo(program);
    RowJson json = new RowJson();
    ProgramVersion version = new ProgramVersion("1", 1, Instant.EPOCH, Instant.EPOCH, program);
    assertThat(json.read(json.kind(version), json.write(version))).isEqualTo(version);
  }

  private static Program read(String text) {
    return ((ProgramReading.Understood) new ProgramFile().read(text)).program();
  }
}
