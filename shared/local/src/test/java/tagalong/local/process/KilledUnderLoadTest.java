package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.testkit.installation.Observed;
import tagalong.testkit.scenario.Expectation;

/**
 * Three processes: one that sends and remembers every acknowledgement, the server, and this one,
 * which kills the server again and again. {@code -Dkills=200} is the long form.
 */
class KilledUnderLoadTest {
  private static final int KILLS = Integer.getInteger("kills", 5);
  private static final int MOST_BETWEEN_KILLS = 150;
  private static final String WELCOME = "welcome-coupon";
  private static final String CREDIT = "advocate-credit";

  private final RandomGenerator random = new Random(KILLS);
  private final InstantSource time = InstantSource.system();

  @Test
  void losesNothingThatWasAcknowledgedAndDoublesNothing(@TempDir Path folder) throws Exception {
    Instant start = time.instant();
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data);
        RunningLoad load = RunningLoad.on(server)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        loadAWhile(load);
        server.killAndRestart();
      }
      load.end();
      server.settle();
      Set<String> stored = compare(load, stored(server, load));
      rewardsAreAsPromised(server, stored);
      server.kill();
    }
    nothingDiffers(data);
    System.out.printf("in %s%n", Duration.between(start, time.instant()));
  }

  private void loadAWhile(RunningLoad load) {
    int enough = load.answered() + 1 + random.nextInt(MOST_BETWEEN_KILLS);
    Awaitility.await("under load")
        .pollInterval(1, TimeUnit.MILLISECONDS)
        .until(() -> load.answered() >= enough);
  }

  /** Every event that is stored, as steps of whomever it is about. */
  private static List<String> stored(RunningServer server, RunningLoad load) {
    List<String> ids = new ArrayList<>();
    for (String email : people(load)) {
      for (JsonNode person :
          RunningServer.json(server.get("/v5/persons?identity_key_value=" + email))) {
        String path = "/v5/persons/" + person.path("id").asText() + "/steps?limit=1000";
        RunningServer.json(server.get(path))
            .forEach(
                step -> ids.add(step.path("data").path("partner_event_id").path("value").asText()));
      }
    }
    return ids;
  }

  private static Set<String> people(RunningLoad load) {
    return Stream.concat(load.acknowledged().stream(), load.unanswered().stream())
        .map(Referred::of)
        .flatMap(referred -> Stream.of(referred.advocate(), referred.friend()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> compare(RunningLoad load, List<String> stored) {
    Set<String> acknowledged = load.acknowledged();
    Set<String> unanswered = load.unanswered();
    System.out.printf(
        "killed %d times: %d events acknowledged, %d without an answer, %d stored%n",
        KILLS, acknowledged.size(), unanswered.size(), stored.size());
    assertThat(load.otherwise()).isEmpty();
    assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
    Set<String> unasked = new TreeSet<>(stored);
    unasked.removeAll(acknowledged);
    unasked.removeAll(unanswered);
    assertThat(unasked).isEmpty();
    return new TreeSet<>(stored);
  }

  private static void rewardsAreAsPromised(RunningServer server, Set<String> stored)
      throws Exception {
    Map<String, Map<String, Integer>> rewards = new HashMap<>();
    Map<String, Integer> emails = new HashMap<>();
    for (Referred referred : stored.stream().map(Referred::of).collect(Collectors.toSet())) {
      if (referred.isWelcome(stored)) {
        expect(rewards, emails, referred.friend(), WELCOME);
      }
      if (referred.earnsCredit(stored)) {
        expect(rewards, emails, referred.advocate(), CREDIT);
      }
    }
    Expectation expected = new Expectation(rewards, Map.of(), Map.of(), emails);
    assertThat(expected.differencesTo(new Observed(server).everything(Set.of()))).isEmpty();
    System.out.printf("%d rewards and mails, each once%n", server.mailed().size());
  }

  private static void expect(
      Map<String, Map<String, Integer>> rewards,
      Map<String, Integer> emails,
      String person,
      String supplier) {
    rewards.computeIfAbsent(person, none -> new HashMap<>()).merge(supplier, 1, Integer::sum);
    emails.merge(person, 1, Integer::sum);
  }

  /** The very files that the last kill left. */
  private static void nothingDiffers(Path data) throws Exception {
    Tagalong.Ended replay = Tagalong.run("replay", "--data", data.toString());
    assertThat(replay.output()).contains("nothing differs");
    assertThat(replay.code()).isZero();
    System.out.print(replay.output());
  }
}
