package tagalong.wire.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.event.Data;
import tagalong.domain.program.Facts;
import tagalong.domain.program.Formula;
import tagalong.domain.program.Region;
import tagalong.wire.expression.AnEvent;
import tagalong.wire.expression.CelFormula;
import tagalong.wire.http.Body;
import tagalong.wire.http.Json;
import tagalong.wire.template.Manner;
import tagalong.wire.template.Template;

/** What programs/README.md shows is a program. */
class ReadmeTest {
  private static final Path README = Path.of("../../programs/README.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?m)^\\| `(?<template>\\{\\{[^\n]*)` \\| `(?<data>\\{[^`]*)` \\| (?<written>.*) \\|$");

  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?m)^\\| `(?<expression>[^{`][^\n`]*)` \\| `(?<data>\\{[^`]*)` \\| (?<said>.*) \\|$");

  @Test
  void theProgramInTheReadmeIsSound(@TempDir Path folder) throws IOException {
    String readme = Files.readString(README);
    Files.createDirectory(folder.resolve("emails"));
    Files.writeString(folder.resolve("emails/thanks.html"), "<p>Thanks</p>");
    Files.writeString(folder.resolve("emails/thanks.txt"), "Thanks");
    Path file =
        Files.writeString(
            folder.resolve("program.yaml"), readme.split("```yaml\n", 2)[1].split("```", 2)[0]);
    assertThat(new ProgramFile().read(file)).isInstanceOf(ProgramReading.Understood.class);
  }

  @Test
  void itsTemplatesWriteWhatItSays() throws IOException {
    List<MatchResult> examples = EXAMPLE.matcher(Files.readString(README)).results().toList();
    assertThat(examples).hasSizeGreaterThan(10);
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThat(written(example.group("template"), example.group("data")))
                    .as(example.group())
                    .isEqualTo(example.group("written")));
  }

  @Test
  void itsExpressionsComeToWhatItSays() throws IOException {
    List<MatchResult> examples = EXPRESSION.matcher(Files.readString(README)).results().toList();
    assertThat(examples).hasSizeGreaterThan(8);
    assertThat(examples)
        .allSatisfy(
            example -> {
              String text = example.group("expression");
              assertThat(CelFormula.slipsOfCondition(text)).as(text).isEmpty();
              assertThat(said(new CelFormula(text).answer(facts(example.group("data")))))
                  .as(text)
                  .isEqualTo(example.group("said"));
            });
  }

  private static String said(Formula.Answer answer) {
    return switch (answer) {
      case Formula.Answer.Said(var value, var on) -> value.toString();
      case Formula.Answer.Unable(var why) -> "nothing: " + why;
    };
  }

  private static Facts facts(String json) {
    Map<String, Object> values = Json.object(Body.of(json.getBytes(StandardCharsets.UTF_8)));
    Map<String, Instant> steps = new HashMap<>();
    if (values.get("steps") instanceof Map<?, ?> taken) {
      taken.forEach((step, at) -> steps.put("" + step, Instant.parse("" + at)));
    }
    Instant time = Instant.parse("" + values.getOrDefault("time", "2026-03-01T00:00:00Z"));
    return new Facts(AnEvent.of("conversion", time, new Data(values)), steps);
  }

  private static String written(String template, String data) {
    Map<String, Object> values = Json.object(Body.of(data.getBytes(StandardCharsets.UTF_8)));
    Manner manner =
        Manner.of(
            new Region("en-US", ZoneId.of("America/New_York")),
            Optional.ofNullable(values.get("locale")).map(String::valueOf));
    return new Template(Template.Kind.HTML, template)
        .with(Map.of("data", values), manner)
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }
}
