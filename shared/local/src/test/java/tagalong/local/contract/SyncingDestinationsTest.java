package tagalong.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.local.process.RunningServer;

/** Files are brought to a real SFTP server: ours, where they are imported once more. */
class SyncingDestinationsTest {
  @Test
  void whatIsTaggedIsBroughtOnceAndWhole(@TempDir Path folder) throws IOException {
    try (World world = World.empty(folder)) {
      JsonNode destination =
          world.ask("POST", "/v6/sftp-destinations", world.admin(), world.destinationWanted());
      String path = "/v6/sftp-destinations/" + destination.get("id").asText();
      upload(world, destination.get("name").asText(), "visit-7.csv", "email\nann@example.com\n");
      upload(world, "other", "visit-8.csv", "email\nben@example.com\n");

      JsonNode tried = world.ask("POST", path + "/validate", world.admin(), "");
      assertThat(tried.get("status").asText()).as(tried.toString()).isEqualTo("PASS");
      world.ask("POST", path + "/sync", world.admin(), "");

      Awaitility.await("the import")
          .atMost(Duration.ofMinutes(2))
          .until(() -> RunningServer.json(world.server().get("/v6/batches")).size() == 1);
      world.server().settle();
      assertThat(world.of("ann@example.com", "identity-history", "identity_key_value"))
          .isEqualTo("ann@example.com");
      assertThat(
              RunningServer.json(
                  world.server().get("/v5/persons?identity_key_value=ben@example.com")))
          .isEmpty();

      String nowhere = "{\"type\": \"EXTERNAL\", \"dropbox_path\": \"/nowhere\"}";
      world.ask("PUT", path, world.admin(), nowhere);
      JsonNode failed = world.ask("POST", path + "/validate", world.admin(), "");
      assertThat(failed.get("status").asText()).isEqualTo("FAIL");
      assertThat(failed.get("reason").asText()).contains("/nowhere");
    }
  }

  private static void upload(World world, String tag, String name, String content) {
    HttpResponse<String> uploaded =
        world.exchange(
            Asked.of("POST", "/v6/files", world.admin())
                .typed(World.FORM, world.form("tags", tag, name, content)));
    assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
  }
}
