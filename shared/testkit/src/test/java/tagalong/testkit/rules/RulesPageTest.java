package tagalong.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of docs/rules.md comes to what it says. */
class RulesPageTest {
  static List<Example> examples() throws IOException {
    return Example.in(Files.readString(Path.of("../../docs/rules.md")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleComesToWhatItSays(Example example) {
    comesToWhatItSays(example);
  }

  static void comesToWhatItSays(Example example) {
    Rehearsal rehearsal = new Rehearsal(example);
    for (Line line : example.lines()) {
      rehearsal.play(line);
      for (String expected : expected(line)) {
        assertThat(rehearsal.cameOf(line)).as(line.toString()).anyMatch(s -> s.contains(expected));
      }
    }
  }

  /** Quality depends on what happened and when, not on when we were told. */
  @ParameterizedTest
  @MethodSource("examples")
  void itsQualityIsTheSameInWhateverOrderItIsTold(Example example) {
    for (int seed = 0; seed < 12; seed++) {
      Rehearsal rehearsal = new Rehearsal(example);
      List<Line> shuffled = new ArrayList<>(example.lines());
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(rehearsal::play);
      for (Line line : example.lines()) {
        if (line.name().isEmpty()) {
          continue;
        }
        if (line.comesTo().startsWith("HIGH") || line.comesTo().startsWith("LOW")) {
          assertThat(rehearsal.quality(line))
              .as(seed + " " + line)
              .isEqualTo(line.comesTo().split("[:,]")[0]);
        }
      }
    }
  }

  /** A quality and why, and what it earns and why, as the last column has them. */
  private static List<String> expected(Line line) {
    return List.of(line.comesTo().split(", (?=earns)|(?<=^HIGH|^LOW|earns nothing|EARNED): "))
        .stream()
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
