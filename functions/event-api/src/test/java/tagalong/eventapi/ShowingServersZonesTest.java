package tagalong.eventapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.eventapi.EventApiFixture.json;
import static tagalong.eventapi.EventApiFixture.post;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.audience.Membership;
import tagalong.domain.event.Data;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** What programs say in zones, as companies' servers get it. */
class ShowingServersZonesTest {
  private static final String PROGRAM =
      """
      program: raf
      name: Refer & win
      referrals: {by: [share_link, advocate_code], landing: "https://brand.example/welcome"}
      steps:
        header: {journey: advocate}
        share_link_clicked: {journey: friend}
      zones:
        header:
          - {audiences: [vip], html: "<p>Dear {{data.first_name}}, {{share_link}}</p>"}
          - {labels: [app], data: {title: "Hi {{data.first_name}}"}}
          - {variant: short, html: "<p>Hi</p>"}
          - {variant: long, html: "<p>Hello</p>"}
        conversion: []
      """;

  private final EventApiFixture api = new EventApiFixture();

  @BeforeEach
  void publish() {
    api.publish(PROGRAM);
  }

  @Test
  void aServerGetsTheContentAndWhichItIs() {
    APIGatewayV2HTTPResponse shown =
        api.send(post("/v5/zones/header", "{\"email\":\"ann@example.com\"}"));
    assertThat(shown.getStatusCode()).isEqualTo(200);
    assertThat(shown.getHeaders())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsEntry("X-Extole-Campaign", "raf")
        .containsEntry("X-Extole-Frontend-Controller", "header")
        .containsEntry("X-Extole-Creative-Version", "1");
    String variant = shown.getHeaders().get("X-Extole-Creative");
    assertThat(shown.getBody()).isEqualTo("short".equals(variant) ? "<p>Hi</p>" : "<p>Hello</p>");
    Event told = api.events().getFirst();
    assertThat(shown.getHeaders()).containsEntry("X-Extole-Input-Event", told.id().value());
    assertThat(told.name()).isEqualTo("header");
    assertThat(told.source()).isEqualTo(Source.SERVER);
    assertThat(told.data().text("variant")).isEqualTo(Optional.ofNullable(variant));
  }

  @Test
  void whatIsMeantForAppsIsJson() {
    String data = "{\"first_name\":\"A&B\",\"labels\":\"app\"}";
    APIGatewayV2HTTPResponse shown =
        api.send(post("/v5/zones", "{\"zone_name\":\"header\",\"data\":" + data + "}"));
    assertThat(shown.getHeaders()).containsEntry("X-Extole-Creative", "1");
    assertThat(json(shown).toString()).isEqualTo("{\"title\":\"Hi A&B\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded | labels=app&first_name=Ann",
        "text/plain | {\"labels\":\"app\",\"first_name\":\"Ann\"}"
      })
  void bodiesAreWrittenAsTheyAreElsewhere(String type, String body) {
    GatewayCall call = post("/v5/zones/header", body).header("content-type", type);
    assertThat(json(api.send(call)).get("title").asText()).isEqualTo("Hi Ann");
  }

  @Test
  void whoIsInAnAudienceSeesWhatIsForItWithALinkOfTheirOwn() {
    told(Membership.JOINED, Map.of("email", "ann@example.com", Membership.AUDIENCE, "vip"));
    String body = "{\"email\":\"ann@example.com\",\"first_name\":\"<Ann>\"}";
    String shown = api.send(post("/v5/zones/header", body)).getBody();
    assertThat(shown)
        .startsWith("<p>Dear &lt;Ann&gt;, https://" + TwoClients.ACME_HOST + "/")
        .endsWith("</p>");
    assertThat(api.events().getLast().data().text("advocate_code").orElseThrow())
        .isEqualTo(shown.substring(shown.lastIndexOf('/', shown.length() - 5) + 1).split("<")[0]);
    assertThat(api.send(post("/v5/zones/header", "{\"email\":\"ben@example.com\"}")).getBody())
        .doesNotContain("Dear");
  }

  @Test
  void aPersonSeesOnServersWhatTheySawInABrowser() {
    for (String variant : List.of("short", "long")) {
      String email = variant + "@example.com";
      told("header", Map.of("email", email, "campaign_id", "raf", "variant", variant));
      APIGatewayV2HTTPResponse shown =
          api.send(post("/v5/zones/header", "{\"email\":\"" + email + "\"}"));
      assertThat(shown.getHeaders()).containsEntry("X-Extole-Creative", variant);
    }
  }

  @Test
  void whoIsNobodyInParticularSeesThisOrThat() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      GatewayCall call = GatewayCall.get("/v5/zones/header").bearer(TwoClients.ACME_TOKEN);
      seen.add(api.send(call).getBody());
    }
    assertThat(seen).containsExactlyInAnyOrder("<p>Hi</p>", "<p>Hello</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v5/zones | {\"data\":{}} | missing_zone_name",
        "/v5/zones | {\"zone_name\":\" \",\"data\":{}} | missing_zone_name",
        "/v5/zones | {\"zone_name\":\"header\",\"data\":[]} | binding_error",
        "/v5/zones | {\"zone_name\": | invalid_json",
        "/v5/zones/nowhere | {} | no_creative",
        "/v5/zones/conversion | {} | no_creative",
        "/v5/zones/header | {\"target\":\"campaign_id:other\"} | no_creative",
        "/v5/zones/header | {\"event_time\":\"soon\"} | invalid_time_format"
      })
  void whatIsWrongIsAnErrorAndNoEvent(String path, String body, String code) {
    APIGatewayV2HTTPResponse refused = api.send(post(path, body));
    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(json(refused).get("code").asText()).isEqualTo(code);
    assertThat(api.events()).isEmpty();
    assertThat(api.rejections()).hasSize(1);
  }

  @Test
  void nobodySeesZonesWithoutAToken() {
    assertThat(json(api.send(GatewayCall.get("/v5/zones/header"))).get("code").asText())
        .isEqualTo("missing_access_token");
    GatewayCall other = GatewayCall.get("/v5/zones/header").bearer(TwoClients.OTHER_TOKEN);
    assertThat(json(api.send(other)).get("code").asText()).isEqualTo("no_creative");
  }

  private void told(String name, Map<String, Object> data) {
    api.happened(name, new Data(new HashMap<>(data)));
  }
}
