package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any page may ask and read; for whom a browser holds a cookie, only a client's own pages learn.
 */
class ForeignOriginsTest {
  private static final String SITE = "https://www.brand.example";
  private static Optional<RunningServer> running = Optional.empty();

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    RunningServer server = RunningServer.start(folder.resolve("data"));
    running = Optional.of(server);
    assertThat(header("Access-Control-Allow-Origin", asked(Map.of("Origin", SITE)))).contains("*");
    Map<String, String> site = Map.of("host", "www.brand.example", "use", "site");
    assertThat(server.post("/v6/domains", site).statusCode()).isEqualTo(201);
    // What was registered a moment ago is known everywhere after 30 seconds at most.
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                header("Access-Control-Allow-Origin", asked(Map.of("Origin", SITE)))
                    .filter(SITE::equals)
                    .isPresent());
  }

  @AfterAll
  static void stop() {
    running.ifPresent(RunningServer::close);
  }

  @Test
  void pagesOfARegisteredSiteReadWithTheVisitorsCookie() throws IOException {
    String token = newcomersToken();
    HttpResponse<String> reply =
        asked(
            Map.of(
                "Origin", SITE, "Sec-Fetch-Site", "same-site", "Cookie", "access_token=" + token));
    assertThat(header("Access-Control-Allow-Credentials", reply)).contains("true");
    assertThat(header("Vary", reply)).contains("Origin");
    assertThat(token(reply)).isEqualTo(token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "https://other.example",
        "https://www.brand.example.evil.example",
        "https://evil.example/www.brand.example",
        "https://www.brand.example@evil.example",
        "http://[",
        "https://xwww.brand.example"
      })
  void anyOtherPageReadsAsSomebodyNew(String origin) throws IOException {
    String token = newcomersToken();
    HttpResponse<String> reply = asked(Map.of("Origin", origin, "Cookie", "access_token=" + token));
    assertThat(header("Access-Control-Allow-Origin", reply)).contains("*");
    assertThat(header("Access-Control-Allow-Credentials", reply)).isEmpty();
    // What it tells is recorded all the same.
    assertThat(header("X-Extole-Error", reply)).isEmpty();
    assertThat(token(reply)).isNotEqualTo(token);
  }

  @Test
  void aSiteWhoseLineIsNotSafeIsAnybodysSite() {
    Map<String, String> plain =
        Map.of("Origin", "http://www.brand.example", "X-Forwarded-Proto", "https");
    assertThat(header("Access-Control-Allow-Credentials", asked(plain))).isEmpty();
  }

  @Test
  void whatNoPageAdmitsToAskingBringsNoCookie() throws IOException {
    String token = newcomersToken();
    String cookie = "access_token=" + token;
    assertThat(token(asked(Map.of("Cookie", cookie)))).isEqualTo(token);
    for (Map<String, String> foreign :
        List.of(
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "same-site", "Origin", "https://evil.example"))) {
      Map<String, String> headers = new HashMap<>(foreign);
      headers.put("Cookie", cookie);
      assertThat(token(asked(headers))).as("%s", foreign).isNotEqualTo(token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/events", "/zones/product", "/api/v6/zones", "/api/v5/token"})
  void browsersAreToldBeforehandWhatTheyMaySend(String path) {
    HttpResponse<String> reply =
        server()
            .exchange(
                to(path, Map.of("Origin", SITE, "Access-Control-Request-Method", "POST"))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .build());
    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(header("Access-Control-Allow-Origin", reply)).contains(SITE);
    assertThat(header("Access-Control-Allow-Credentials", reply)).contains("true");
    assertThat(header("Access-Control-Allow-Headers", reply).orElse(""))
        .contains("Authorization", "X-Extole-Jwt");
  }

  /** For companies' servers only: no page has business there. */
  @Test
  void whatServersAskNoPageReads() {
    HttpResponse<String> reply =
        server()
            .exchange(
                to("/v6/events", Map.of("Origin", SITE))
                    .POST(BodyPublishers.ofString("{}"))
                    .build());
    assertThat(header("Access-Control-Allow-Origin", reply)).isEmpty();
  }

  private static String newcomersToken() throws IOException {
    return token(asked(Map.of()));
  }

  private static String token(HttpResponse<String> reply) throws IOException {
    JsonNode told = RunningServer.JSON.readTree(reply.body());
    assertThat(told.path("token").asText()).isNotEmpty();
    return told.path("token").asText();
  }

  private static HttpResponse<String> asked(Map<String, String> headers) {
    HttpResponse<String> reply =
        server()
            .exchange(
                to("/events/registration", headers).POST(BodyPublishers.ofString("{}")).build());
    assertThat(reply.statusCode()).isEqualTo(200);
    return reply;
  }

  private static Optional<String> header(String name, HttpResponse<String> reply) {
    return reply.headers().firstValue(name);
  }

  private static HttpRequest.Builder to(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server().told("server_url") + path));
    headers.forEach(request::header);
    return request;
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }
}
