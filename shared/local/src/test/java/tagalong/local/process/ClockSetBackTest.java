package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.domain.webhook.Reach;
import tagalong.testkit.time.SettableClock;

/** The whole process on a clock that goes back, as one does that was wrong and is set right. */
class ClockSetBackTest {
  private static final Listening ANYWHERE = new Listening("127.0.0.1", 0, OptionalInt.of(0));

  private static final Duration BACK = Duration.ofHours(3);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> ids = new ArrayList<>();

  @BeforeAll
  static void home() {
    System.setProperty("tagalong.home", Tagalong.home().toString());
  }

  @Test
  void losesNothingAndGivesNoIdTwice(@TempDir Path data) throws Exception {
    try (OneProcess process = OneProcess.start(data, ANYWHERE, Reach.PUBLIC, clock)) {
      send(process, data, 30);
      clock.goOn(BACK.negated());
      send(process, data, 30);
      clock.goOn(BACK);
      send(process, data, 30);
      assertThat(ids).hasSize(90).doesNotHaveDuplicates();
      assertThat(ids.subList(0, 30)).allSatisfy(id -> assertThat(id).isGreaterThan(ids.get(30)));
      everythingIsReactedTo(process, data);
    }
    clock.goOn(BACK.negated());
    try (OneProcess again = OneProcess.start(data, ANYWHERE, Reach.PUBLIC, clock)) {
      send(again, data, 30);
      assertThat(ids).hasSize(120).doesNotHaveDuplicates();
      everythingIsReactedTo(again, data);
    }
  }

  @Test
  void doesNotLengthenTheLifeOfARevokedToken(@TempDir Path data) throws Exception {
    try (OneProcess process = OneProcess.start(data, ANYWHERE, Reach.PUBLIC, clock)) {
      JsonNode made = ask(process, data, "/v4/tokens", "{}");
      String token = made.path("access_token").asText();
      assertThat(me(process, token)).isEqualTo(200);
      HttpRequest revoke =
          request(process, adminToken(data), "/v6/tokens/" + made.path("identity_id").asText())
              .DELETE()
              .build();
      assertThat(http.send(revoke, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isBetween(200, 204);
      assertThat(me(process, token)).isEqualTo(200);
      clock.goOn(BACK.negated());
      assertThat(me(process, token)).isEqualTo(401);
    }
  }

  private int me(OneProcess process, String token) throws IOException, InterruptedException {
    HttpRequest request = request(process, token, "/v2/me").build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static HttpRequest.Builder request(OneProcess process, String token, String path) {
    return HttpRequest.newBuilder(URI.create(process.whereEverythingIs().get("server") + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String adminToken(Path data) throws IOException {
    return RunningServer.JSON
        .readTree(data.resolve("access.json").toFile())
        .path("admin_token")
        .asText();
  }

  private void send(OneProcess process, Path data, int events) throws Exception {
    for (int i = 0; i < events; i++) {
      String body =
          "{\"email\":\"ann@example.com\",\"partner_event_id\":\"order-" + ids.size() + "\"}";
      ids.add(ask(process, data, "/v6/async-events/order_shipped", body).path("event_id").asText());
    }
  }

  /** The steps are as many as the events, and each of its own event. */
  private void everythingIsReactedTo(OneProcess process, Path data) throws Exception {
    Awaitility.await()
        .until(
            () ->
                ask(process, data, "/health", "")
                    .path("lag")
                    .valueStream()
                    .allMatch(lag -> lag.asLong() == 0));
    JsonNode person =
        ask(process, data, "/v5/persons?identity_key_value=ann@example.com", "").get(0);
    JsonNode steps =
        ask(process, data, "/v5/persons/" + person.path("id").asText() + "/steps?limit=1000", "");
    assertThat(steps.valueStream())
        .extracting(step -> step.path("data").path("partner_event_id").path("value").asText())
        .hasSize(ids.size())
        .doesNotHaveDuplicates();
  }

  /** Gets what is at a path, or posts a body. */
  private JsonNode ask(OneProcess process, Path data, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(process, adminToken(data), path);
    HttpResponse<String> reply =
        http.send(
            body.isEmpty()
                ? request.build()
                : request
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
            HttpResponse.BodyHandlers.ofString());
    return RunningServer.json(reply);
  }
}
