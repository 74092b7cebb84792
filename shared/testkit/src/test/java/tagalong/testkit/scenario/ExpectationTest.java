package tagalong.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectationTest {
  private static final Expectation SOME =
      new Expectation(
          Map.of("ann@example.com", Map.of("advocate-credit", 2)),
          Map.of("share", 3),
          Map.of("orders-1.jsonl", Map.of(7, "missing_email")),
          Map.of("ann@example.com", 2));
  private static final Expectation NOTHING =
      new Expectation(Map.of(), Map.of(), Map.of(), Map.of());

  @Test
  void whatIsEqualDoesNotDiffer() {
    assertThat(SOME.differencesTo(SOME)).isEmpty();
  }

  @Test
  void everythingThatIsMissingIsNamed() {
    assertThat(SOME.differencesTo(NOTHING))
        .containsExactly(
            "e-mails to ann@example.com: expected 2, found nothing",
            "rewards advocate-credit of ann@example.com: expected 2, found nothing",
            "row 7 of orders-1.jsonl: expected missing_email, found nothing",
            "steps share: expected 3, found nothing");
  }

  @Test
  void whatWasNotExpectedIsNamedToo() {
    assertThat(NOTHING.differencesTo(SOME))
        .hasSize(4)
        .contains("steps share: expected nothing, found 3");
  }

  @Test
  void zeroIsNothing() {
    Map<String, Map<String, Integer>> rewards = Map.of("ann@example.com", Map.of("coupon", 0));
    Map<String, Map<Integer, String>> rejected = Map.of("orders-1.jsonl", Map.of());
    Map<String, Integer> none = Map.of("x", 0);

    assertThat(new Expectation(rewards, none, rejected, none)).isEqualTo(NOTHING);
  }

  @Test
  void itIsReadFromJson(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("expected.json"),
            """
            {"emails": {"ann@example.com": 2},
             "rejected": {"orders-1.jsonl": {"7": "missing_email"}, "account_opened-1.csv": {}},
             "rewards": {"ann@example.com": {"advocate-credit": 2}},
             "steps": {"share": 3}}
            """);

    assertThat(Expectation.fromJson(file)).isEqualTo(SOME);
  }

  @Test
  void whatIsNotThereCannotBeRead(@TempDir Path folder) {
    assertThatThrownBy(() -> Expectation.fromJson(folder.resolve("expected.json")))
        .isInstanceOf(UncheckedIOException.class);
  }
}
