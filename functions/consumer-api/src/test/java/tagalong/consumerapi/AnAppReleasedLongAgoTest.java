package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Event;
import tagalong.testkit.app.App;
import tagalong.testkit.client.TwoClients;
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
    App app = new App(this::send, "production-production");
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
    App app = new App(this::send, "production-production");
    app.start();
    assertThat(app.cards()).containsExactly("Give 10 USD, get 50 USD");

    api.publish("app-rewards");
    api.clock.goOn(Duration.ofMinutes(1));

    app.start();
    assertThat(app.cards())
        .containsExactly("10 points for today's visit", "Give 10 USD, get 50 USD");
    assertThat(app.tap("app-rewards")).contains("Each day that you open the app");
    assertThat(app.tap("refer-a-friend")).contains("Share and you both win");

    app.goesOnWith(api.proving("ann@example.com"));
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
    App app = new App(this::send, "production-test");
    app.start();
    app.goesOnWith(api.proving("ann@example.com"));
    app.tell("app_checkin", Map.of());
    api.settle();
    assertThat(api.events()).allMatch(e -> e.data().text("container").equals(Optional.of("test")));
  }

  private App.Reply send(
      String method, String path, Map<String, String> headers, Map<String, ?> body) {
    String[] parts = path.split("\\?", 2);
    GatewayCall call =
        method.equals("GET")
            ? GatewayCall.get(parts[0]).query(parts[1]).host(TwoClients.ACME_HOST)
            : ConsumerApiFixture.post(path, new String(Json.write(body), StandardCharsets.UTF_8));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      call = call.header(header.getKey(), header.getValue());
    }
    APIGatewayV2HTTPResponse reply = api.send(call);
    return new App.Reply(
        reply.getStatusCode(),
        Optional.ofNullable(reply.getHeaders().get("X-Extole-Token")),
        ConsumerApiFixture.json(reply));
  }
}
