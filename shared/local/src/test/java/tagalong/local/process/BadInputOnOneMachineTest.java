package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.wire.contract.ErrorCode;

/** Whatever is wrong with what comes in is told, loses nothing around it, and stops nothing. */
class BadInputOnOneMachineTest {
  private static final String EVENT = "{\"event_name\":\"share\",\"data\":{\"email\":\"a@b.com\"}}";
  private static Optional<RunningServer> running = Optional.empty();
  private static int good;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    running = Optional.of(RunningServer.start(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    running.ifPresent(RunningServer::close);
  }

  /** After each piece of bad input, good input has its effect. */
  @AfterEach
  void itGoesOn() throws IOException {
    good++;
    String sent = "sent-" + good + "@example.com";
    String filed = "filed-" + good + "@example.com";
    server().post("/v6/events", Map.of("event_name", "share", "data", Map.of("email", sent)));
    server().drop("account_opened-" + good + ".csv", text("email\n" + filed + "\n"));
    server().settle();
    assertThat(steps(sent)).hasSize(1);
    assertThat(steps(filed)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({",MISSING_ACCESS_TOKEN", "Bearer nobodys,METHOD_UNAUTHORIZED"})
  void aMissingOrUnknownTokenOpensNothing(String header, ErrorCode code) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server().told("server_url") + "/v6/events"))
            .header("Content-Type", "application/json");
    Optional.ofNullable(header).ifPresent(value -> request.header("Authorization", value));
    assertError(server().exchange(request.POST(BodyPublishers.ofString(EVENT)).build()), code);
  }

  @Test
  void anotherClientsTokenOpensNothingHere() throws IOException {
    JsonNode client = created(server().post("/v6/clients", Map.of("name", "Second")));
    assertError(
        with(token(Map.of("client_id", client.path("id").asText()))), ErrorCode.ACCESS_DENIED);
  }

  @Test
  void aTokenWithTooLittleScopeSendsNothing() throws IOException {
    assertError(with(token(Map.of("scopes", List.of("USER_SUPPORT")))), ErrorCode.ACCESS_DENIED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"event_name\": | INVALID_JSON",
        "application/json | {\"event_name\":\"x\",\"data\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]} | INVALID_JSON",
        "text/csv | a,b | UNSUPPORTED_MEDIA_TYPE",
        "application/json | {\"data\":{}} | MISSING_EVENT_NAME",
        "application/json | {\"event_name\":\"x\",\"event_time\":\"lately\"} | INVALID_EVENT_TIME_FORMAT",
        "application/json | {\"event_name\":\"x\",\"event_time\":\"2999-01-01T00:00:00Z\"} | INVALID_EVENT_TIME_FORMAT"
      })
  void aRefusedBodyIsExplainedAndKept(String type, String body, ErrorCode code) throws IOException {
    assertError(sent("/v6/events", type, body), code);
    assertThat(RunningServer.json(server().get("/v6/rejections")).valueStream())
        .anySatisfy(
            kept -> {
              assertThat(kept.path("code").asText()).isEqualTo(code.text());
              assertThat(kept.path("raw").asText()).isEqualTo(body);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {300_000, 2_000_000, 20_000_000})
  void aTooLargeBodyIsRefused(int size) throws IOException {
    assertError(
        sent("/v6/events", "application/json", "\"" + "a".repeat(size) + "\""),
        ErrorCode.PAYLOAD_TOO_LARGE);
  }

  @Test
  void anUnknownPathIsNotFound() throws IOException {
    assertError(server().get("/v9/nothing"), ErrorCode.NOT_FOUND);
  }

  /** Written to the socket by hand: no client sends this. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v6/events/50% HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /v2/me?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /v2/me HTTP/1.1\r\n\r\n",
        "POST /v6/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n",
        "what is this\r\n\r\n"
      })
  void whatIsNoRequestIsAnsweredInTheErrorShape(String sent) throws IOException {
    String reply = raw(sent);
    assertThat(reply).startsWith("HTTP/1.1 400 ");
    assertShape(
        RunningServer.JSON.readTree(reply.substring(reply.indexOf("\r\n\r\n"))),
        ErrorCode.BINDING_ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "conversion-zip.csv, PK\u0003\u0004 and so on, invalid_archive",
    "conversion-empty.csv, '', empty_file",
    "conversion-nobody.csv, 'first_name\nAnn\n', missing_column",
    "conversion-twice.csv, 'email,email\na@b.com,c@d.com\n', invalid_header",
    "conversion-unknown.xml, <a/>, invalid_file_format"
  })
  void aFileThatCannotBeReadGetsAReceiptThatSaysWhy(String name, String content, String code)
      throws IOException {
    JsonNode batch = imported(name, text(content));
    assertThat(batch.path("status").asText()).isEqualTo("FAILED");
    assertThat(batch.path("total_rows").asInt()).isZero();
    assertThat(batch.path("error_code").asText()).isEqualTo(code);
    assertThat(batch.path("error_message").asText()).isNotBlank();
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() throws IOException {
    JsonNode batch = imported("conversion-header.csv", text("email,cart_value\n"));
    assertThat(batch.path("status").asText()).isEqualTo("DONE");
    assertThat(batch.path("total_rows").asInt()).isZero();
  }

  @Test
  void anOpenQuoteCostsItsRowOnly() throws IOException {
    assertOneRowLost(
        "account_opened-quote.csv",
        text("email,name\nq1@example.com,\"Ann\nq2@example.com,Bob\n"),
        "unterminated_quote",
        "q1@example.com,\"Ann",
        "q2@example.com");
  }

  @Test
  void bytesThatAreNoTextCostTheirRowOnly() throws IOException {
    assertOneRowLost(
        "account_opened-bytes.csv",
        "email,name\nu1@example.com,\u00ff\nu2@example.com,Zo\u00c3\u00ab\n"
            .getBytes(StandardCharsets.ISO_8859_1),
        "invalid_encoding",
        "u1@example.com,\ufffd",
        "u2@example.com");
  }

  @Test
  void aNameMayHaveSpacesAndLettersOfAnyScript() throws IOException {
    JsonNode batch =
        imported("account_opened-Käufe im März ✓.csv", text("email\nmarch@example.com\n"));
    assertThat(batch.path("status").asText()).isEqualTo("DONE");
    assertThat(steps("march@example.com")).hasSize(1);
  }

  @Test
  void aDotFileIsLeftAloneUntilItIsRenamed() throws IOException {
    Path hidden = Files.write(events().resolve(".hidden.csv"), text("email\ndot@example.com\n"));
    imported("conversion-beside.csv", text("email\nbeside@example.com\n"));
    assertThat(hidden).exists();
    assertThat(batch("account_opened-dot.csv")).isEmpty();
    Files.move(hidden, events().resolve("account_opened-dot.csv"));
    server().settle();
    assertThat(steps("dot@example.com")).hasSize(1);
  }

  @Test
  void aFileThatStillGrowsIsTakenWhole() throws IOException {
    int rows = 40;
    try (OutputStream out = Files.newOutputStream(events().resolve("account_opened-grows.csv"))) {
      out.write(text("email\n"));
      for (int row = 1; row <= rows; row++) {
        out.write(text("grown" + row + "@example.com\n"));
        out.flush();
        server().get("/health");
      }
    }
    server().settle();
    assertThat(steps("grown" + rows + "@example.com")).hasSize(1);
    assertThat(batch("account_opened-grows.csv").orElseThrow().path("total_rows").asInt())
        .isEqualTo(rows);
  }

  private static void assertOneRowLost(
      String name, byte[] content, String code, String raw, String next) throws IOException {
    JsonNode batch = imported(name, content);
    assertThat(batch.path("status").asText()).isEqualTo("DONE");
    assertThat(batch.path("total_rows").asInt()).isEqualTo(2);
    assertThat(batch.path("failed_rows").asInt()).isEqualTo(1);
    assertThat(RunningServer.json(server().get("/v6/rejections")).valueStream())
        .filteredOn(kept -> kept.path("who").asText().equals(name))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.path("row").asInt()).isEqualTo(1);
              assertThat(kept.path("code").asText()).isEqualTo(code);
              assertThat(kept.path("raw").asText()).isEqualTo(raw);
            });
    assertThat(steps(next)).hasSize(1);
    Path given = events().resolveSibling(batch.path("rejected_rows_file").asText());
    assertThat(Files.readString(given)).contains("," + code + ",");
  }

  private static void assertError(HttpResponse<String> reply, ErrorCode code) throws IOException {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(code.status());
    assertShape(RunningServer.JSON.readTree(reply.body()), code);
  }

  private static void assertShape(JsonNode error, ErrorCode code) {
    assertThat(error.path("code").asText()).isEqualTo(code.text());
    assertThat(error.path("error_code").asText()).isEqualTo(code.text());
    assertThat(error.path("http_status_code").asInt()).isEqualTo(code.status());
    assertThat(error.path("unique_id").asText()).isNotBlank();
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.path("parameters").isObject()).isTrue();
  }

  private static JsonNode imported(String name, byte[] content) throws IOException {
    server().drop(name, content);
    Awaitility.await().until(() -> !Files.exists(events().resolve(name)));
    server().settle();
    return batch(name).orElseThrow();
  }

  private static Optional<JsonNode> batch(String name) {
    return RunningServer.json(server().get("/v6/batches?limit=1000"))
        .valueStream()
        .filter(batch -> batch.path("name").asText().equals(name))
        .findFirst();
  }

  private static List<JsonNode> steps(String email) {
    JsonNode people = RunningServer.json(server().get("/v5/persons?identity_key_value=" + email));
    return people
        .valueStream()
        .flatMap(
            person ->
                RunningServer.json(
                        server().get("/v5/persons/" + person.path("id").asText() + "/steps"))
                    .valueStream())
        .toList();
  }

  private static HttpResponse<String> sent(String path, String type, String body) {
    return server()
        .exchange(
            server()
                .request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private static HttpResponse<String> with(String token) {
    return server()
        .exchange(
            server()
                .request("/v6/events")
                .setHeader("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(EVENT))
                .build());
  }

  private static String token(Map<String, Object> asked) {
    return RunningServer.json(server().post("/v4/tokens", asked)).path("access_token").asText();
  }

  private static JsonNode created(HttpResponse<String> reply) throws IOException {
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
    return RunningServer.JSON.readTree(reply.body());
  }

  private static String raw(String request) throws IOException {
    URI url = URI.create(server().told("server_url"));
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(text(request));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path events() {
    return Path.of(server().told("drop_folder"), "events");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }
}
