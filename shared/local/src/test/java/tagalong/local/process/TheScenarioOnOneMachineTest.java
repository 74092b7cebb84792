package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import tagalong.testkit.scenario.ApiEvent;
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
      share(server, scenario.shares(), random);
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

  private static void share(RunningServer server, List<ApiEvent> shares, Random random) {
    for (ApiEvent share : shares) {
      assertThat(sent(server, share, random.nextInt(7)).statusCode()).isEqualTo(200);
    }
  }

  private static HttpResponse<String> sent(RunningServer server, ApiEvent event, int way) {
    Map<String, Object> flat = new LinkedHashMap<>(event.data());
    flat.put("event_time", event.eventTime());
    Map<String, Object> wrapped = new LinkedHashMap<>();
    wrapped.put("event_name", event.eventName());
    wrapped.put("event_time", event.eventTime());
    wrapped.put("data", event.data());
    return switch (way) {
      case 0 -> server.post("/v6/events", wrapped);
      case 1 -> server.post("/v6/async-events", wrapped);
      case 2 -> server.post("//v6/events/" + event.eventName(), flat);
      case 3 -> server.post("/v6/async-events/" + event.eventName(), flat);
      case 4 -> server.post("/v5/events", wrapped);
      case 5 -> server.post("/v5/batch-events", List.of(wrapped));
      default -> server.post("//events", wrapped);
    };
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
