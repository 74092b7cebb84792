package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that remember every acknowledgement, and a server that is killed again and again. */
class KilledUnderLoadTest {
  private static final int CLIENTS = 4;
  private static final int KILLS = 5;
  private static final int BETWEEN_KILLS = 150;

  private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void losesNothingThatWasAcknowledgedAndDoublesNothing(@TempDir Path folder) throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("data"));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        String name = "client" + client;
        clients.execute(() -> keepSending(server, name));
      }
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = acknowledged.size() + BETWEEN_KILLS;
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> acknowledged.size() >= enough);
        server.killAndRestart();
      }
      over.set(true);
      clients.shutdown();
      assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      server.settle();
      List<String> stored = stored(server);
      assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
    }
  }

  private void keepSending(RunningServer server, String client) {
    for (int i = 0; !over.get(); i++) {
      String id = client + "-" + i;
      Map<String, String> data = Map.of("email", client + "@example.com", "partner_event_id", id);
      try {
        if (server.post("/v6/async-events/order_shipped", data).statusCode() == 200) {
          acknowledged.add(id);
        }
      } catch (UncheckedIOException killed) {
        assertThat(killed.getCause()).isInstanceOf(IOException.class);
      }
    }
  }

  private static List<String> stored(RunningServer server) {
    List<String> ids = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      String email = "client" + client + "@example.com";
      JsonNode person =
          RunningServer.json(server.get("/v5/persons?identity_key_value=" + email)).get(0);
      String path = "/v5/persons/" + person.path("id").asText() + "/steps?limit=500&offset=";
      JsonNode page;
      int offset = 0;
      do {
        page = RunningServer.json(server.get(path + offset));
        page.forEach(
            step -> ids.add(step.path("data").path("partner_event_id").path("value").asText()));
        offset += page.size();
      } while (!page.isEmpty());
    }
    return ids;
  }
}
