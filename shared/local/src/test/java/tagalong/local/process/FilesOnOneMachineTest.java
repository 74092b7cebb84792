package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that are uploaded and imported, over the server's real interfaces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesOnOneMachineTest {
  private static final String ROWS = "email,city\nann@example.com,Bern\nnobody,Rome\n";
  private RunningServer server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void anUploadedFileIsImportedAndItsReceiptTellsWhichRowsWereNot() {
    JsonNode file = upload("signup-1.csv", ROWS);
    JsonNode batch = done(order(file, Map.of("event_data", Map.of("source", "bank"))));
    assertThat(batch.path("status").asText()).isEqualTo("DONE");
    assertThat(batch.path("total_rows").asInt()).isEqualTo(2);
    assertThat(batch.at("/events/signup").asInt()).isEqualTo(1);
    Path rejected =
        Path.of(server.told("drop_folder")).resolve(batch.path("rejected_rows_file").asText());
    assertThat(rejected).content().contains("nobody,Rome,invalid_email");
    server.settle();
    assertThat(server.get("/v5/persons?identity_key_value=ann@example.com").body())
        .contains("ann@example.com");
  }

  @Test
  void aFileThatIsTooLargeForTheApiIsBroughtByItsLinkAndFetchedByOne() {
    StringBuilder rows = new StringBuilder("email,text\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("p").append(i % 10).append("@example.com,").append("x".repeat(200)).append('\n');
    }
    JsonNode file = RunningServer.json(server.post("/v6/files", Map.of("name", "large-1.csv")));
    URI link = URI.create(file.path("upload_url").asText());
    assertThat(put(link, rows.toString()).statusCode()).isEqualTo(200);
    assertThat(put(URI.create(link + "0"), "other").statusCode()).isEqualTo(403);
    String path = "/v6/files/" + file.path("id").asText();
    assertThat(RunningServer.json(server.get(path)).path("size").asInt()).isEqualTo(rows.length());
    HttpResponse<String> told = server.get(path + "/download");
    assertThat(told.statusCode()).isEqualTo(302);
    URI fetched = URI.create(told.headers().firstValue("Location").orElseThrow());
    assertThat(server.exchange(HttpRequest.newBuilder(fetched).build()).body())
        .isEqualTo(rows.toString());
    JsonNode tried = done(order(file, Map.of("dry_run", true)));
    assertThat(tried.path("successful_rows").asInt()).isEqualTo(20_000);
    assertThat(server.get("/v5/persons?identity_key_value=p1@example.com").body()).isEqualTo("[]");
  }

  /** Pieces have 100,000 rows, so that these are three. */
  @Test
  void aLargeFileIsReadInPiecesAndGoesOnAfterTheProcessDied() throws Exception {
    int rows = 210_000;
    StringBuilder text = new StringBuilder("email,note\n");
    for (int i = 0; i < rows; i++) {
      text.append(i % 1000 == 7 ? "nobody" : "p" + i % 50 + "@pieces.example");
      text.append(",\"a\nb ").append(i).append("\"\n");
    }
    server.drop("pieces-1.csv", text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String path = "/v6/batches?name=pieces-1.csv";
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> server.get(path).body().contains("\"IN_PROGRESS\""));
    server.killAndRestart();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> server.get(path).body().contains("\"DONE\""));
    JsonNode receipt = RunningServer.json(server.get(path)).get(0);
    assertThat(receipt.path("total_rows").asInt()).isEqualTo(rows);
    assertThat(receipt.path("failed_rows").asInt()).isEqualTo(rows / 1000);
    assertThat(receipt.at("/events/pieces").asInt()).isEqualTo(rows - rows / 1000);
    Path rejected =
        Path.of(server.told("drop_folder")).resolve(receipt.path("rejected_rows_file").asText());
    assertThat(Files.readAllLines(rejected))
        .filteredOn(line -> line.startsWith("nobody"))
        .hasSize(210);
    assertThat(server.data().resolve("drop/.files/" + server.told("client_id")))
        .isDirectoryNotContaining("glob:**import-*");
  }

  @Test
  void whatWasAskedForIsDoneAfterTheProcessDied() throws Exception {
    JsonNode file = upload("died-1.csv", "email\ndied@example.com\n");
    JsonNode batch = order(file, Map.of());
    server.killAndRestart();
    assertThat(done(batch).path("successful_rows").asInt()).isEqualTo(1);
    assertThat(Files.exists(Path.of(server.told("drop_folder"), "events", "died-1.csv"))).isFalse();
  }

  private JsonNode order(JsonNode file, Map<String, Object> more) {
    Map<String, Object> body = new java.util.HashMap<>(more);
    body.put(
        "data_source", Map.of("type", "FILE_ASSET", "file_asset_id", file.path("id").asText()));
    return RunningServer.json(server.post("/v6/batches", body));
  }

  private JsonNode done(JsonNode batch) {
    String path = "/v6/batches/" + batch.path("batch_id").asText();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> RunningServer.json(server.get(path)).path("completed_date").isTextual());
    return RunningServer.json(server.get(path));
  }

  private JsonNode upload(String name, String rows) {
    String form =
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--xyz--\r\n"
            .formatted(name, rows);
    return RunningServer.json(
        server.exchange(
            server
                .request("/v6/files")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(form))
                .build()));
  }

  private HttpResponse<String> put(URI link, String content) {
    return server.exchange(
        HttpRequest.newBuilder(link)
            .timeout(Duration.ofMinutes(1))
            .PUT(BodyPublishers.ofString(content))
            .build());
  }
}
