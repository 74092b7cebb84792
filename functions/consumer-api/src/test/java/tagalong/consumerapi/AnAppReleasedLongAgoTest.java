package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Event;
import tagalong.testkit.http.GatewayCall;
import tagalong.wire.http.Json;

/**
 * An app asks what to do when it starts, and follows. It was released when there was one program; a
 * second one goes live in it without a change.
 */
class AnAppReleasedLongAgoTest {
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void aProgramOfThatTime() {
    api.publish("refer-a-friend");
  }

  @Test
  void theFirstProgramIsShownTappedAndShared() {
    App app = new App("production-production");
    app.start();
    assertThat(app.cards()).containsExactly("Give 10 USD, get 50 USD");
    app.tell("mobile_cta_viewed", Map.of("target", "campaign_id:refer-a-friend"));
    assertThat(app.tap("refer-a-friend")).contains("Share and you both win");
    app.tell("identify", Map.of("email", "ann@example.com"));
    app.tell("preshare", Map.of());
    app.tell(
        "share",
        Map.of(
            "share.channel", "EMAIL",
            "share.recipient", "ben@example.com",
            "share.subject", "Look",
            "share.message", "A bank",
            "partner_share_id", "s-1"));
    app.tell("deeplink", Map.of("advocate_code", "abc12345"));
    assertThat(app.screens()).last().asString().contains("A friend has something for you");
    assertThat(api.events())
        .extracting(Event::name)
        .startsWith("app_initialized", "mobile_bootstrap", "mobile_cta", "mobile_cta_viewed")
        .contains("mobile_cta_tap", "identify", "share", "preshare", "deeplink");
  }

  @Test
  void aSecondProgramAppearsInItAndPaysWithoutARelease() {
    App app = new App("production-production");
    app.start();
    assertThat(app.cards()).containsExactly("Give 10 USD, get 50 USD");

    api.publish("app-rewards");
    api.clock.goOn(Duration.ofMinutes(1));

    app.start();
    assertThat(app.cards())
        .containsExactly("10 points for today's visit", "Give 10 USD, get 50 USD");
    assertThat(app.tap("app-rewards")).contains("Each day that you open the app");
    assertThat(app.tap("refer-a-friend")).contains("Share and you both win");

    app.isSignedInAs("ann@example.com");
    String told = app.tell("app_checkin", Map.of());
    assertThat(app.reward(told).get("status").asText()).isEqualTo("PENDING");
    api.settle();
    JsonNode rewarded = app.reward(told);
    assertThat(rewarded.get("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(rewarded.at("/reward/face_value").asInt()).isEqualTo(10);
  }

  @Test
  void whatIsTriedOutIsOfTheContainerForTests() {
    api.publish("app-rewards");
    App app = new App("production-test");
    app.start();
    app.isSignedInAs("ann@example.com");
    app.tell("app_checkin", Map.of());
    api.settle();
    assertThat(api.events()).allMatch(e -> e.data().text("container").equals(Optional.of("test")));
  }

  /** Knows nothing of programs: only how to ask, to show and to follow. */
  private final class App {
    private final String sandbox;
    private final List<String> screens = new ArrayList<>();
    private final Map<String, String> cards = new LinkedHashMap<>();
    private JsonNode operations = MissingNode.getInstance();
    private @Nullable String token;

    App(String sandbox) {
      this.sandbox = sandbox;
      this.token = ask("/api/v5/token", Map.of()).get("access_token").asText();
    }

    void start() {
      cards.clear();
      tell("app_initialized", Map.of());
      Map<String, Object> self =
          Map.of("appName", "Bank", "device_id", "d-1", "os", "iOS", "labels", "");
      operations = ask("/api/v6/zones/mobile_bootstrap", self).at("/data/operations");
      follow("app_initialized", Map.of());
    }

    List<String> cards() {
      return List.copyOf(cards.values());
    }

    List<String> screens() {
      return screens;
    }

    /** The screen that a tap on a program's card leads to. */
    String tap(String program) {
      tell("mobile_cta_tap", Map.of("target", "campaign_id:" + program));
      return screens.getLast();
    }

    void isSignedInAs(String email) {
      token = api.proving(email);
    }

    String tell(String name, Map<String, Object> data) {
      String id =
          ask("/api/v6/events", Map.of("event_name", name, "data", data)).get("id").asText();
      follow(name, data);
      return id;
    }

    JsonNode reward(String told) {
      return ConsumerApiFixture.json(
          api.get("/api/v4/me/rewards/status?polling_id=" + told, Objects.requireNonNull(token)));
    }

    private void follow(String event, Map<String, Object> data) {
      for (JsonNode operation : operations) {
        if (each(operation.get("conditions")).stream().allMatch(one -> holds(one, event, data))) {
          operation.get("actions").forEach(this::perform);
        }
      }
    }

    private boolean holds(JsonNode condition, String event, Map<String, Object> data) {
      boolean named =
          each(condition.get("event_names")).stream().anyMatch(n -> n.asText().equals(event));
      boolean keyed =
          each(condition.path("has_data_keys")).stream()
              .allMatch(key -> data.keySet().stream().anyMatch(k -> k.matches(key.asText())));
      boolean valued =
          condition.path("has_data_values").properties().stream()
              .allMatch(value -> value.getValue().asText().equals(data.get(value.getKey())));
      return named && keyed && valued;
    }

    private void perform(JsonNode action) {
      switch (action.get("type").asText()) {
        case "FETCH" ->
            action.get("zones").forEach(zone -> fetch(zone.asText(), action.get("data")));
        case "VIEW_FULLSCREEN" ->
            screens.add(
                ask("/api/v6/zones/" + action.get("zone_name").asText(), Map.of())
                    .at("/data/html")
                    .asText());
        default -> throw new AssertionError("the app does not know " + action);
      }
    }

    private void fetch(String zone, JsonNode data) {
      Map<String, Object> asked = new LinkedHashMap<>();
      data.properties().forEach(value -> asked.put(value.getKey(), value.getValue().asText()));
      JsonNode card = ask("/api/v6/zones/" + zone, asked);
      cards.put(card.get("campaign_id").asText(), card.at("/data/title").asText());
    }

    private JsonNode ask(String path, Map<String, ?> body) {
      GatewayCall call =
          ConsumerApiFixture.post(path, new String(Json.write(body), StandardCharsets.UTF_8))
              .header("x-extole-app", "bank")
              .header("x-extole-app-version", "1.0")
              .header("x-extole-app-type", "mobile-sdk")
              .header("x-extole-app-sha", "abc")
              .header("x-extole-sandbox", sandbox);
      APIGatewayV2HTTPResponse reply = api.send(token == null ? call : call.bearer(token));
      assertThat(reply.getStatusCode()).as(reply.getBody()).isBetween(200, 201);
      String renewed = reply.getHeaders().get("X-Extole-Token");
      token = renewed == null ? token : renewed;
      return ConsumerApiFixture.json(reply);
    }

    private static List<JsonNode> each(JsonNode array) {
      return StreamSupport.stream(array.spliterator(), false).toList();
    }
  }
}
