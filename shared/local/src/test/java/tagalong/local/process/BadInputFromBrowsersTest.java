package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever browsers and attackers send: an answer in the contract's shape, and it goes on. */
class BadInputFromBrowsersTest {
  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";
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

  /** After each piece of bad input, good input has its effect, and the mistake was not ours. */
  @AfterEach
  void itGoesOn() {
    String email = "good-" + ++good + "@example.com";
    HttpResponse<String> reply =
        web("/events/registration", "application/json", "{\"email\":\"" + email + "\"}", Map.of());
    assertThat(reply.headers().firstValue("X-Extole-Error")).isEmpty();
    server().settle();
    assertThat(persons(email)).hasSize(1);
    assertThat(server().output()).doesNotContain("a request failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"event_name\": | invalid_json",
        "application/json | [1] | invalid_json",
        "application/json | {\"event_name\":\"x\"}} | invalid_json",
        "application/json | {\"event_name\":\"x\",\"data\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]} | invalid_json",
        "application/json | {\"event_name\":\"x\",\"data\":{\"n\":1e999999999}} | invalid_json",
        "application/json | {\"data\":{}} | missing_event_name",
        "application/json; charset=utf-16 | {\"data\":{}} | missing_event_name",
        "text/plain | not json | invalid_json",
        "text/csv | a,b | unsupported_media_type",
        "image/png;;;= | a | unsupported_media_type",
        "application/x-www-form-urlencoded | %zz=%&&==&%00 | missing_event_name",
        "multipart/form-data | no boundary | missing_event_name",
        "multipart/form-data; boundary=\"a\" | --a--a--a | missing_event_name",
        "application/json | {\"event_name\":\"x\",\"event_time\":\"lately\"} | invalid_event_time_format",
        "application/json | {\"event_name\":\"x\",\"data\":{\"container\":\"moon\"}} | event_blocked"
      })
  void aPageGetsItsAnswerAndTheReasonStandsInAHeader(String type, String body, String code) {
    HttpResponse<String> reply = web("/events", type, body, Map.of());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("X-Extole-Error")).as(body).contains(code);
    assertThat(RunningServer.json(reply).path("id").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(ints = {300_000, 900_000})
  void whatIsTooLargeIsRefusedInAHeader(int size) {
    HttpResponse<String> reply =
        web("/events", "text/plain", "{\"a\":\"" + "x".repeat(size) + "\"}", Map.of());
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("X-Extole-Error")).contains("payload_too_large");
  }

  @Test
  void anUnknownZoneIsEmptyAndAnUnknownPageIsNotFound() throws IOException {
    HttpResponse<String> reply =
        web("/zones/nothing", "application/json", "{}", Map.of("Accept", "application/json"));
    assertThat(RunningServer.json(reply).path("html").asText()).isEmpty();
    assertProblem(get("/zone/nothing", Map.of()), 404, "not_found");
  }

  @Test
  void anUnknownHostIsToldSo() throws IOException {
    String reply =
        raw(
            "POST /events HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    assertThat(reply).startsWith("HTTP/1.1 200 ").contains("program_domain_not_found");
    reply = raw("GET /ANN HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 404 ").contains("\"code\":\"not_found\"");
  }

  /** Each lands on the program's page, or nowhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example/a",
        "/%2F%2Fevil.example",
        "/\\evil.example",
        "/%5Cevil.example",
        "/@evil.example",
        "/https:%2F%2Fevil.example",
        "/%0d%0aLocation:%20https:%2F%2Fevil.example",
        "/ANN?url=https://evil.example&redirect=//evil.example&landing=//evil.example&advocate_code=a%0d%0aX:1"
      })
  void noShareLinkLeadsElsewhere(String path) throws IOException {
    String reply =
        raw(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, AGENT));
    assertThat(reply.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")))
        .allMatch(
            line -> line.matches("(?i)location: /zone/welcome\\?advocate_code=[A-Za-z0-9_-]+"));
    assertThat(reply).matches("(?s)HTTP/1.1 (302|404|400) .*");
    assertThat(reply.lines()).noneMatch(line -> line.startsWith("X:"));
  }

  @ParameterizedTest
  @CsvSource({"200, 10", "1, 7000", "2000, 1"})
  void manyOrHugeCookiesAreAnswered(int many, int size) {
    String bomb =
        IntStream.range(0, many)
            .mapToObj(i -> "c" + i + "=" + "x".repeat(size))
            .collect(Collectors.joining("; "));
    HttpResponse<String> reply =
        web("/events/registration", "text/plain", "{}", Map.of("Cookie", bomb));
    assertThat(reply.statusCode()).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000, 200_000})
  void aHeaderBombIsRefusedInTheErrorShape(int size) throws IOException {
    String reply =
        raw("GET /events HTTP/1.1\r\nHost: localhost\r\nX-Bomb: " + "x".repeat(size) + "\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 4").contains("\"unique_id\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "FOO"})
  void anotherMethodIsRefusedInTheErrorShape(String method) throws IOException {
    String reply =
        raw(method + " /events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 405 ").contains("method_not_allowed");
  }

  @Test
  void scriptInAnyFieldStaysText() {
    String evil =
        "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{7}}\"'\r\nX-Evil: 1";
    String body = json(Map.of("first_name", evil, "email", "s@example.com", "locale", evil));
    HttpResponse<String> zone = web("/zone/registration", "application/json", body, Map.of());
    assertThat(zone.body()).doesNotContain("<script>alert", "<img src=x");
    assertThat(zone.headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("x-evil"));
    HttpResponse<String> bad =
        web("/events", "x/" + evil.replaceAll("[\r\n]", " "), evil, Map.of());
    assertThat(bad.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(bad.headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("x-evil"));
  }

  @Test
  void aTokenThatSomebodyPlantedBecomesNobodysCookie() {
    HttpResponse<String> page =
        get("/zone/welcome?access_token=device-0123456789abcdef0123456789abcdef", Map.of());
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  /** The server speaks 1.1; some proxies must be told to. */
  @Test
  void anOlderHttpIsToldWhatToSpeak() throws IOException {
    String reply = raw("GET /zone/welcome HTTP/1.0\r\nHost: localhost\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 400 ").contains("\"unique_id\"", "HTTP/1.1;");
  }

  @Test
  void whoNeverEndsTheirRequestHoldsUpNobody() throws IOException {
    URI url = URI.create(server().told("server_url"));
    try (Socket slow = new Socket(url.getHost(), url.getPort())) {
      slow.getOutputStream()
          .write(
              "POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));
      itGoesOn();
    }
  }

  private static void assertProblem(HttpResponse<String> reply, int status, String code)
      throws IOException {
    assertThat(reply.statusCode()).isEqualTo(status);
    JsonNode error = RunningServer.JSON.readTree(reply.body());
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("error_code").asText()).isEqualTo(code);
    assertThat(error.path("http_status_code").asInt()).isEqualTo(status);
    assertThat(error.path("unique_id").asText()).isNotBlank();
  }

  private static HttpResponse<String> web(
      String path, String type, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server().told("server_url") + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return server().exchange(request.build());
  }

  private static HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server().told("server_url") + path));
    headers.forEach(request::header);
    return server().exchange(request.build());
  }

  private static String json(Map<String, ?> value) {
    return RunningServer.JSON.valueToTree(value).toString();
  }

  private static List<JsonNode> persons(String email) {
    return RunningServer.json(server().get("/v5/persons?identity_key_value=" + email))
        .valueStream()
        .toList();
  }

  /** To the end of the connection, or of what comes within seconds. */
  private static String raw(String request) throws IOException {
    URI url = URI.create(server().told("server_url"));
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(5000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream reply = socket.getInputStream();
      return new String(reply.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }
}
