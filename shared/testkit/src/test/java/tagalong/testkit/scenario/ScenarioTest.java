package tagalong.testkit.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
  private static final Scenario SCENARIO = Scenario.of(1, 40, 200);

  @Test
  void theSameSeedGivesTheSameScenario() {
    Scenario again = Scenario.of(1, 40, 200);

    assertThat(again.shares()).isEqualTo(SCENARIO.shares());
    assertThat(texts(again)).isEqualTo(texts(SCENARIO));
    assertThat(again.expected()).isEqualTo(SCENARIO.expected());
  }

  @Test
  void anotherSeedGivesAnotherScenario() {
    assertThat(texts(Scenario.of(2, 40, 200))).isNotEqualTo(texts(SCENARIO));
  }

  @Test
  void tooFewPeopleCannotPlayIt() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(1, 9, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> Scenario.of(1, 10, 19));
  }

  @Test
  void nobodyCanChangeItsFiles() {
    SCENARIO.files().values().forEach(content -> content[0] = '!');

    assertThat(texts(SCENARIO).values()).noneMatch(text -> text.startsWith("!"));
  }

  @Test
  void whatIsWrittenToAFolderIsJudgedLikeWhatIsInMemory(@TempDir Path folder) {
    SCENARIO.writeTo(folder);

    assertThat(new Oracle().judge(folder)).isEqualTo(SCENARIO.expected());
  }

  @Test
  void anEagerAdvocateStopsAtTen() {
    assertThat(SCENARIO.expected().rewards().values())
        .anySatisfy(earned -> assertThat(earned).containsEntry("advocate-credit", 10));
  }

  @Test
  void somebodyEarnsAsFriendAndAsAdvocate() {
    assertThat(SCENARIO.expected().rewards().values())
        .anySatisfy(earned -> assertThat(earned).hasSize(2));
  }

  @Test
  void everyFileHasRowsOfEveryKindOfFault() {
    assertThat(SCENARIO.expected().rejected()).containsOnlyKeys(SCENARIO.files().keySet());
    assertThat(SCENARIO.expected().rejected().values())
        .allSatisfy(
            codes ->
                assertThat(codes)
                    .containsValues("missing_email", "invalid_email", "invalid_event_time_format"));
  }

  @Test
  void theOutcomeDoesNotDependOnAnyOrder() {
    List<ApiEvent> shares = SCENARIO.shares().reversed();
    Scenario shuffled = new Scenario(shares, SCENARIO.files(), SCENARIO.expected());
    Map<String, byte[]> files = new LinkedHashMap<>(shuffled.everyFile()).reversed();

    assertThat(new Oracle().judge(files)).isEqualTo(SCENARIO.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T[0-9:]{8}Z",
        "T[0-9:]{8}[+-]\\d{4}\\b",
        "T[0-9:]{8}[+-]\\d\\d:\\d\\d",
        "\"Main St, 5\"",
        "\"The \"\"Old\"\" Bank\"",
        "\"Top\nFloor\"",
        "\"North\\|South\"",
        "São Paulo",
        "@GMAIL.COM",
        "[,|] friend[^ ]* [,|]",
        "\\+me@",
        "\r\n",
        "[^\r]\n",
        "100.00",
        "99.99",
        "[,|]test[,|]"
      })
  void itIsWrittenInAllTheWaysThatPartnersWrite(String pattern) {
    assertThat(String.join("", tables())).containsPattern(pattern);
  }

  @Test
  void theColumnsStandInNoOrder() {
    assertThat(tables().stream().map(table -> table.lines().findFirst())).doesNotHaveDuplicates();
  }

  @Test
  void someSharesAreSentTwice() {
    assertThat(SCENARIO.shares().stream().map(share -> share.data().get("partner_event_id")))
        .satisfies(ids -> assertThat(Set.copyOf(ids)).hasSizeLessThan(ids.size()));
  }

  private static List<String> tables() {
    return LongStream.range(0, 5)
        .mapToObj(seed -> texts(Scenario.of(seed, 40, 200)))
        .flatMap(texts -> Stream.of("account_opened-1.csv", "account_funded-1.psv").map(texts::get))
        .toList();
  }

  private static Map<String, String> texts(Scenario scenario) {
    Map<String, String> texts = new TreeMap<>();
    scenario.everyFile().forEach((name, content) -> texts.put(name, new String(content, UTF_8)));
    return texts;
  }
}
