package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full or read-only: it is said, nothing acknowledged is lost, and it goes on. */
class TroubledDiskTest {
  private static final int MEGABYTES = 48;
  private static final int ENOUGH_TO_FILL_WHAT_IS_OPEN = 5_000;

  private Path folder;
  private final List<String> acknowledged = new ArrayList<>();
  private int sent;

  @BeforeEach
  void in(@TempDir Path folder) {
    this.folder = folder;
    Tool.namespaces().require();
  }

  private SmallDisk disk() throws IOException {
    return new SmallDisk(Files.createDirectory(folder.resolve("disk")), MEGABYTES);
  }

  private RunningServer on(SmallDisk disk) throws IOException {
    return RunningServer.elsewhere(
        disk.entering(), disk.outside("data"), disk.inside("data"), folder.resolve("output"));
  }

  @Test
  void aFullDiskIsToldAndGoesOnByItselfWhenThereIsRoom() throws Exception {
    try (SmallDisk disk = disk();
        RunningServer server = on(disk)) {
      send(server, 20);
      disk.fill();
      refusedIsTold(server);
      tellsWhatIsWrong(server);
      disk.makeRoom();
      recovers(server);
      send(server, 20);
      nothingIsLost(server);
    }
  }

  @Test
  void aKillWhileTheDiskIsFullLosesNothing() throws Exception {
    try (SmallDisk disk = disk();
        RunningServer server = on(disk)) {
      send(server, 20);
      disk.fill();
      refusedIsTold(server);
      server.kill();
      startRefuses(disk, "No space left");
      disk.makeRoom();
      server.restart();
      send(server, 20);
      nothingIsLost(server);
    }
  }

  @Test
  void aReadOnlyDiskIsNamedAtTheStart() throws Exception {
    try (SmallDisk disk = disk();
        RunningServer server = on(disk)) {
      send(server, 20);
      server.stop();
      disk.remount("ro");
      startRefuses(disk, "Read-only file system");
      disk.remount("rw");
      server.restart();
      nothingIsLost(server);
    }
  }

  private void startRefuses(SmallDisk disk, String why) throws Exception {
    Tagalong.Ended ended =
        disk.run(Tagalong.command("run", "--port", "0", "--data", disk.inside("data")));
    assertThat(ended.code()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output().strip())
        .startsWith("tagalong: ")
        .contains(why, disk.inside("data"))
        .hasLineCount(1);
  }

  /** What is open has some room left, so the first events are still stored. */
  private void refusedIsTold(RunningServer server) throws IOException {
    HttpResponse<String> reply = sendOne(server);
    for (int i = 0; reply.statusCode() == 200 && i < ENOUGH_TO_FILL_WHAT_IS_OPEN; i++) {
      reply = sendOne(server);
    }
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
    assertThat(reply.headers().firstValue("Retry-After")).isPresent();
    JsonNode error = RunningServer.JSON.readTree(reply.body());
    assertThat(error.path("code").asText()).isEqualTo("service_unavailable");
    assertThat(error.path("message").asText()).contains("Send it again");
  }

  private static void tellsWhatIsWrong(RunningServer server) throws IOException {
    HttpResponse<String> health = server.get("/health");
    assertThat(health.statusCode()).isEqualTo(503);
    JsonNode told = RunningServer.JSON.readTree(health.body());
    assertThat(told.path("status").asText()).isEqualTo("unavailable");
    assertThat(told.path("problem").asText()).contains(".db: the disk is full. Make room on it");
    assertThat(server.output()).contains("the disk is full").doesNotContain("\tat tagalong");
  }

  private static void recovers(RunningServer server) {
    Awaitility.await().until(() -> server.get("/health").statusCode() == 200);
  }

  private void send(RunningServer server, int events) {
    for (int i = 0; i < events; i++) {
      assertThat(sendOne(server).statusCode()).isEqualTo(200);
    }
  }

  private HttpResponse<String> sendOne(RunningServer server) {
    String id = "order-" + sent++;
    String email = "buyer" + sent / 500 + "@example.com";
    Map<String, String> data = Map.of("email", email, "partner_event_id", id);
    HttpResponse<String> reply = server.post("/v6/async-events/order_shipped", data);
    if (reply.statusCode() == 200) {
      acknowledged.add(id);
    }
    return reply;
  }

  private void nothingIsLost(RunningServer server) {
    server.settle();
    List<String> stored = new ArrayList<>();
    for (int person = 0; person <= sent / 500; person++) {
      for (JsonNode found :
          RunningServer.json(
              server.get("/v5/persons?identity_key_value=buyer" + person + "@example.com"))) {
        RunningServer.json(
                server.get("/v5/persons/" + found.path("id").asText() + "/steps?limit=1000"))
            .forEach(
                step ->
                    stored.add(step.path("data").path("partner_event_id").path("value").asText()));
      }
    }
    assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged);
  }
}
