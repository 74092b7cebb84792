package tagalong.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs that come with the product do what the stories beside them say. */
class ProgramStoriesTest {
  private static final Path PROGRAMS = Path.of("../../programs");
  private static final int HOURS_LATE = 20;

  private record Telling(Instant at, Line line) {}

  static List<Example> stories() throws IOException {
    try (Stream<Path> folders = Files.list(PROGRAMS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("story.md")))
          .sorted()
          .map(Example::beside)
          .toList();
    }
  }

  @Test
  void everyVerticalHasAStory() throws IOException {
    assertThat(stories())
        .extracting(Example::name)
        .contains("ambassadors", "bank-account", "retail", "subscription");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void aStoryComesToWhatItSays(Example story) {
    RulesPageTest.comesToWhatItSays(story);
  }

  /**
   * The same when we are told up to twenty hours late, in another order, and of what has an id of
   * the company's own up to three times; and replay finds nothing that differs.
   */
  @ParameterizedTest
  @MethodSource("stories")
  void whatIsToldLateAndTwiceComesToTheSame(Example story) {
    Rehearsal told = new Rehearsal(story);
    story.lines().forEach(told::play);
    List<String> standing = told.standing();
    assertThat(standing).isNotEmpty();
    assertThat(told.differences()).isEmpty();
    for (int seed = 0; seed < 4; seed++) {
      Rehearsal late = new Rehearsal(story);
      for (Telling telling : tellings(story, new Random(seed))) {
        late.waitUntil(telling.at());
        late.tell(telling.line());
      }
      assertThat(late.standing()).as("seed %d", seed).isEqualTo(standing);
      assertThat(late.differences()).isEmpty();
    }
  }

  private static List<Telling> tellings(Example story, Random random) {
    List<Telling> tellings = new ArrayList<>();
    for (Line line : story.lines()) {
      boolean hasId = line.says().containsKey("partner_event_id");
      for (int i = hasId ? random.nextInt(3) : 0; i >= 0; i--) {
        Duration late = line.name().isEmpty() ? Duration.ofHours(HOURS_LATE) : ofMinutes(random);
        tellings.add(new Telling(line.time().plus(late), line));
      }
    }
    tellings.sort(Comparator.comparing(Telling::at));
    return tellings;
  }

  private static Duration ofMinutes(Random random) {
    return Duration.ofMinutes(random.nextInt(HOURS_LATE * 60));
  }
}
