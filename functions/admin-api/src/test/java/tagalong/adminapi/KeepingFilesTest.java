package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.testkit.http.GatewayCall;

class KeepingFilesTest {
  private static final String ROWS = "email,city\na@example.com,Bern\nb@example.com,=1+1\n";
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void anUploadedFileIsAvailableUnderItsOwnName() {
    JsonNode file = uploaded("orders-1.csv", ROWS, "tags", "night");
    assertThat(file.get("status").asText()).isEqualTo("AVAILABLE");
    assertThat(file.get("name").asText()).isEqualTo("orders-1.csv");
    assertThat(file.get("format").asText()).isEqualTo("CSV");
    assertThat(file.get("size").asInt()).isEqualTo(ROWS.length());
    assertThat(file.get("tags").get(0).asText()).isEqualTo("night");
    assertThat(api.get("/v6/files/" + file.get("id").asText())).isEqualTo(file);
  }

  @Test
  void whatIsSaidOfAFileMayStandInOnePartAsJson() {
    String said = "{\"name\": \"July\", \"format\": \"PSV\", \"tags\": [\"a\", \"b\"]}";
    JsonNode file = uploaded("x.txt", "email|city\n", "file_asset", said);
    assertThat(file.get("name").asText()).isEqualTo("July");
    assertThat(file.get("format").asText()).isEqualTo("PSV");
    assertThat(file.get("tags")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'[{\"email\": \"a@example.com\"}]';JSON",
        "'{\"email\": \"a@example.com\"}';JSONL",
        "'email|city';PSV",
        "'email,city';CSV"
      })
  void theFormatIsSeenWhereNobodySaysIt(String content, String format) {
    assertThat(uploaded("rows", content, "", "").get("format").asText()).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.csv;'';file_asset_input_file_missing",
        "a.csv;'\n\n';file_asset_input_file_missing",
        "a.csv;'email,email\n1,2\n';file_asset_file_processing_error",
        "a.csv;'{\"a\": 1}';file_asset_file_processing_error",
        "a.csv;'-----BEGIN PGP MESSAGE-----';missing_extole_public_key",
        "..csv;'email\n';file_asset_invalid_name",
      })
  void whatCannotBeUsedIsRefusedAtOnce(String name, String content, String code) {
    assertThat(refusal(upload(name, content, "", ""))).isEqualTo("400 " + code);
    assertThat(api.get("/v6/files")).isEmpty();
    assertThat(api.depot.files()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "C:\\temp\\orders.csv", "/orders.csv"})
  void foldersInANameLeadNowhere(String path) {
    JsonNode file = uploaded(path, ROWS, "", "");
    assertThat(file.get("name").asText()).doesNotContain("/", "\\", "..");
    assertThat(api.depot.files().keySet()).allMatch(at -> at.matches("[0-9]+/[0-9]+"));
    assertThat(refusal(upload("a.csv", ROWS, "name", "../up.csv")))
        .isEqualTo("400 file_asset_invalid_name");
  }

  @Test
  void twoFilesCannotHaveOneNameUntilOneExpires() {
    JsonNode first = uploaded("orders.csv", ROWS, "", "");
    assertThat(refusal(upload("orders.csv", "email\n", "", "")))
        .isEqualTo("400 file_asset_duplicated_name");
    String path = "/v6/files/" + first.get("id").asText();
    JsonNode expired = json(api.post(path + "/expire", ""), 200);
    assertThat(expired.get("status").asText()).isEqualTo("EXPIRED");
    assertThat(uploaded("orders.csv", "email\n", "", "").get("status").asText())
        .isEqualTo("AVAILABLE");
    assertThat(refusal(api.send(GatewayCall.get(path + "/download").bearer(ADMIN))))
        .isEqualTo("400 file_asset_expired");
  }

  @Test
  void aFileIsGivenBackAsItCame() {
    String id = uploaded("orders.csv", ROWS, "", "").get("id").asText();
    APIGatewayV2HTTPResponse whole =
        api.send(GatewayCall.get("/v6/files/" + id + "/download").bearer(ADMIN));
    assertThat(whole.getBody()).isEqualTo(ROWS);
    assertThat(whole.getHeaders()).containsEntry("Content-Type", "text/csv; charset=utf-8");
    APIGatewayV2HTTPResponse some =
        api.send(
            GatewayCall.get("/v6/files/" + id + "/download")
                .query("offset=1&limit=5")
                .bearer(ADMIN));
    assertThat(some.getBody()).isEqualToNormalizingNewlines("email,city\nb@example.com,=1+1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=x, invalid_limit",
    "limit=1001, max_fetch_size_1000",
    "offset=-1, invalid_offset"
  })
  void partsThatThereAreNotAreTold(String query, String code) {
    String id = uploaded("orders.csv", ROWS, "", "").get("id").asText();
    GatewayCall call = GatewayCall.get("/v6/files/" + id + "/download").query(query);
    assertThat(refusal(api.send(call.bearer(ADMIN)))).isEqualTo("400 " + code);
  }

  @Test
  void aPackedFileKeepsItsBytes() {
    byte[] packed = gzip(ROWS);
    api.depot.put("somewhere", packed);
    String announced = "{\"name\": \"orders.csv.gz\"}";
    JsonNode file = json(api.post("/v6/files", announced), 200);
    api.depot.put(pathOf(file), packed);
    APIGatewayV2HTTPResponse whole =
        api.send(
            GatewayCall.get("/v6/files/" + file.get("id").asText() + "/download").bearer(ADMIN));
    assertThat(Base64.getDecoder().decode(whole.getBody())).isEqualTo(packed);
    assertThat(whole.getIsBase64Encoded()).isTrue();
  }

  @Test
  void aLargeFileIsAnnouncedAndBroughtByALink() {
    JsonNode file = json(api.post("/v6/files", "{\"name\": \"orders.csv\"}"), 200);
    assertThat(file.get("status").asText()).isEqualTo("PROCESSING");
    assertThat(file.get("upload_url").asText()).startsWith("http").contains("/transfers/");
    assertThat(api.get("/v6/files", "statuses=PROCESSING")).hasSize(1);
    api.depot.put(pathOf(file), new byte[4 * 1024 * 1024]);
    JsonNode brought = api.get("/v6/files/" + file.get("id").asText());
    assertThat(brought.get("status").asText()).isEqualTo("AVAILABLE");
    assertThat(brought.get("size").asInt()).isEqualTo(4 * 1024 * 1024);
    APIGatewayV2HTTPResponse fetched =
        api.send(
            GatewayCall.get("/v6/files/" + file.get("id").asText() + "/download").bearer(ADMIN));
    assertThat(fetched.getStatusCode()).isEqualTo(302);
    assertThat(fetched.getHeaders().get("Location")).contains("depot.example");
  }

  @Test
  void whatWasAnnouncedAndNotBroughtWithinADayFails() {
    JsonNode file = json(api.post("/v6/files", "{\"name\": \"orders.csv\"}"), 200);
    api.clock.goOn(Duration.ofDays(1).plusSeconds(1));
    assertThat(api.get("/v6/files/" + file.get("id").asText()).get("status").asText())
        .isEqualTo("FAILED");
  }

  @Test
  void nameAndTagsChangeAndNothingElse() {
    JsonNode file = uploaded("orders.csv", ROWS, "tags", "night");
    String path = "/v6/files/" + file.get("id").asText();
    JsonNode changed = json(put(path, "{\"name\": \"July.csv\", \"tags\": []}"), 200);
    assertThat(changed.get("name").asText()).isEqualTo("July.csv");
    assertThat(changed.get("tags")).isEmpty();
    assertThat(refusal(put(path, "{\"name\": null}"))).isEqualTo("400 invalid_null");
    assertThat(refusal(put(path, "{\"tags\": [\"\"]}"))).isEqualTo("400 file_asset_invalid_tags");
    uploaded("orders.csv", ROWS, "", "");
    assertThat(refusal(put(path, "{\"name\": \"orders.csv\"}")))
        .isEqualTo("400 file_asset_duplicated_name");
  }

  @Test
  void aRemovedFileIsGone() {
    String path = "/v6/files/" + uploaded("orders.csv", ROWS, "", "").get("id").asText();
    json(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN)), 200);
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(ADMIN))))
        .isEqualTo("400 file_asset_not_found");
    assertThat(api.depot.files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name=b.csv, 1",
    "tags=night, 2",
    "tags=none, 0",
    "statuses=EXPIRED, 0",
    "user_id=nobody, 0",
    "limit=1, 1",
    "offset=2, 1",
  })
  void filtersNarrowTheList(String query, int found) {
    for (String name : new String[] {"a.csv", "b.csv", "c.csv"}) {
      uploaded(name, ROWS, "tags", name.equals("c.csv") ? "day" : "night");
      api.clock.goOn(Duration.ofSeconds(1));
    }
    assertThat(each(api.get("/v6/files"), "name")).containsExactly("c.csv", "b.csv", "a.csv");
    assertThat(api.get("/v6/files", query)).hasSize(found);
  }

  @Test
  void anotherClientSeesNothing() {
    String path = "/v6/files/" + uploaded("orders.csv", ROWS, "", "").get("id").asText();
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(OTHER_ADMIN))))
        .isEqualTo("400 file_asset_not_found");
    assertThat(json(api.send(GatewayCall.get("/v6/files").bearer(OTHER_ADMIN)), 200)).isEmpty();
  }

  private static String pathOf(JsonNode file) {
    return tagalong.testkit.client.TwoClients.ACME.id() + "/" + file.get("id").asText();
  }

  private APIGatewayV2HTTPResponse put(String path, String json) {
    return api.send(
        GatewayCall.of("PUT", path)
            .header("content-type", "application/json")
            .body(json)
            .bearer(ADMIN));
  }

  private JsonNode uploaded(String fileName, String content, String field, String value) {
    return json(upload(fileName, content, field, value), 200);
  }

  private APIGatewayV2HTTPResponse upload(
      String fileName, String content, String field, String value) {
    String more =
        field.isEmpty()
            ? ""
            : "--xyz\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(field, value);
    String body =
        more
            + "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(fileName)
            + "Content-Type: text/csv\r\n\r\n%s\r\n--xyz--\r\n".formatted(content);
    return api.send(
        GatewayCall.of("POST", "/v6/files")
            .header("content-type", "multipart/form-data; boundary=xyz")
            .body(body)
            .encoded()
            .bearer(ADMIN));
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
