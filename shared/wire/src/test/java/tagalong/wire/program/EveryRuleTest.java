package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.domain.program.Program;
import tagalong.domain.program.ProgramVersion;
import tagalong.wire.row.RowJson;

/** What docs/rules.md shows can be stored, and written out again, without a loss. */
class EveryRuleTest {
  private static final String AROUND =
      """
      program: example
      name: Example
      referrals: {by: [email_share]}
      steps:
        share: {journey: advocate}
        share_link_clicked: {journey: friend}
        registration: {journey: friend}
        conversion: {journey: friend}
      """;

  static Stream<String> rules() throws IOException {
    String page = Files.readString(Path.of("../../docs/rules.md"));
    return Stream.of(page.split("```yaml\n"))
        .skip(2)
        .map(block -> block.split("```")[0])
        .filter(block -> block.startsWith("quality:"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isReadAsItWasWritten(String rules) {
    Program program = read(AROUND + rules);
    assertThat(read(ProgramText.of(program))).isEqualTo(program);
    RowJson json = new RowJson();
    ProgramVersion version = new ProgramVersion("1", 1, Instant.EPOCH, Instant.EPOCH, program);
    assertThat(json.read(json.kind(version), json.write(version))).isEqualTo(version);
  }

  private static Program read(String text) {
    return ((ProgramReading.Understood) new ProgramFile().read(text)).program();
  }
}
