package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.domain.replay.Replaying;
import tagalong.local.store.SqliteStore;
import tagalong.testkit.installation.Mentioned;
import tagalong.testkit.installation.Observed;
import tagalong.testkit.installation.SharingOverHttp;
import tagalong.testkit.scenario.Scenario;

/**
 * The server as a process: shares by every endpoint, files in any order and twice, killed in the
 * middle.
 */
class TheScenarioOnOneMachineTest {
  private static final int KILLS = 3;

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void comesTrueExactly(long seed, @TempDir Path folder) throws IOException {
    Scenario scenario = Scenario.of(seed, 15, 60);
    Random random = new Random(seed);
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      new SharingOverHttp(server, random).share(scenario.shares());
      server.settle();
      for (Map.Entry<String, byte[]> file : twice(scenario.files(), random)) {
        server.drop(file.getKey(), file.getValue());
        if (random.nextBoolean()) {
          server.settle();
        }
      }
      for (int i = 0; i < KILLS; i++) {
        server.killAndRestart();
      }
      server.settle();
      assertThat(
              scenario.expected().differencesTo(new Observed(server).everything(people(scenario))))
          .isEmpty();
    }
    try (SqliteStore store = SqliteStore.open(folder.resolve("data"))) {
      for (Client client : new Clients(store).all()) {
        assertThat(Replaying.of(store, Clock.systemUTC()).run(client.id())).isEmpty();
      }
    }
  }

  private static List<Map.Entry<String, byte[]>> twice(Map<String, byte[]> files, Random random) {
    List<Map.Entry<String, byte[]>> all = new ArrayList<>(files.entrySet());
    Collections.shuffle(all, random);
    List<Map.Entry<String, byte[]>> again = new ArrayList<>(files.entrySet());
    Collections.shuffle(again, random);
    all.addAll(again);
    return all;
  }

  /**
   * Whoever a share, or what is expected, names; whoever else is in a file is found by their
   * rewards and steps.
   */
  private static Set<String> people(Scenario scenario) {
    return new TreeSet<>(Mentioned.addresses(scenario));
  }
}
