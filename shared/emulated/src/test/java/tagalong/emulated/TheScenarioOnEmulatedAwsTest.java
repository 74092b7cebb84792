package tagalong.emulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.emulated.aws.Company;
import tagalong.emulated.aws.EmulatedAws;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.installation.Mentioned;
import tagalong.testkit.installation.Observed;
import tagalong.testkit.installation.SharingOverHttp;
import tagalong.testkit.scenario.Scenario;

/**
 * The whole scenario over API Gateway, S3 and the streams of the tables, every function a real
 * process: files in any order and twice, reactors killed in the middle of a batch, records
 * delivered again, calls of the tables failing, mappings paused. {@code -Dseeds=} and {@code
 * -Dkills=} ask for more seeds, and more killed reactors in each.
 */
@ExtendWith(OnEmulatedAws.class)
class TheScenarioOnEmulatedAwsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 3);
  private static final int KILLS = Integer.getInteger("kills", 3);

  /** Big enough that there is always a batch to be killed in. */
  private static final int TIMES = Math.max(1, KILLS / 6);

  private static final int LEAST_KILLS = 3;
  private static final int NUDGES = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final EmulatedAws aws;

  TheScenarioOnEmulatedAwsTest(EmulatedAws aws) {
    this.aws = aws;
  }

  static LongStream seeds() {
    return LongStream.range(21, 21 + SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesTrueExactly(long seed) throws IOException {
    Scenario scenario = Scenario.of(seed, 10 * TIMES, 20 * TIMES);
    Random random = new Random(seed);
    Company company = Company.on(aws, Long.toString(1000 + seed), Fixtures.referAFriend());
    new SharingOverHttp(company, random).share(scenario.shares());
    company.settle();
    try (Trouble trouble = new Trouble(aws, seed)) {
      drop(company, scenario, random);
      drop(company, scenario, random);
      for (int i = 0; i < NUDGES && trouble.kills() < KILLS; i++) {
        Awaitility.await("enough trouble, or nothing left to be done")
            .atMost(PATIENCE)
            .until(() -> trouble.kills() >= KILLS || aws.host().quietFor(QUIET));
        nudge(company, i);
      }
      assertThat(trouble.kills()).isGreaterThanOrEqualTo(Math.min(KILLS, LEAST_KILLS));
      assertThat(trouble.pauses()).isPositive();
      System.out.printf("seed %d: %d reactors killed%n", seed, trouble.kills());
    }
    nudge(company, NUDGES);
    company.settle();
    new LateMails(aws, company).lookAfter(differences(company, scenario));
    assertThat(differences(company, scenario)).isEmpty();
  }

  /** Over all seeds: which answers get lost is drawn, and one seed alone may draw none. */
  @AfterAll
  static void troubleWasMade(EmulatedAws aws) {
    assertThat(aws.host().lostAnswers()).isPositive();
    assertThat(aws.endpoint().faults()).isPositive();
  }

  private static List<String> differences(Company company, Scenario scenario) throws IOException {
    return scenario
        .expected()
        .differencesTo(new Observed(company).everything(Mentioned.addresses(scenario)));
  }

  /** Emulated streams that lost an answer may bring nothing until something new is written. */
  private static void nudge(Company company, int time) {
    company.post(
        "/v6/events/quote_submitted", Map.of("email", "nudge" + time + "@nowhere.example"));
  }

  private static void drop(Company company, Scenario scenario, Random random) {
    List<Map.Entry<String, byte[]>> files = new ArrayList<>(scenario.files().entrySet());
    Collections.shuffle(files, random);
    files.forEach(file -> company.drop(file.getKey(), file.getValue()));
  }
}
