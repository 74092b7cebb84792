package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.SUPERUSER;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.read;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.client.Clients;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class SettingUpTokensTest {
  private static final Duration LONGER_THAN_REMEMBERED = Duration.ofSeconds(31);
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void aTokenIsShownOnceAndOpensWhatItMay() {
    JsonNode made = make(ADMIN, "{\"scopes\":[\"BACKEND\"],\"name\":\"shop\"}");
    String token = made.get("access_token").asText();
    assertThat(token).hasSize(43);
    assertThat(refusal(api.send(GatewayCall.get("/v6/domains").bearer(token))))
        .isEqualTo("403 access_denied");
    JsonNode own = json(api.send(GatewayCall.get("/v4/tokens").bearer(token)), 200);
    assertThat(own.has("access_token")).isFalse();
    assertThat(each(api.get("/v6/tokens"), "name")).contains("shop");
    assertThat(api.get("/v6/tokens").toString())
        .doesNotContain(token)
        .doesNotContain(tagalong.domain.client.Token.hashOf(token));
    assertThat(api.store.all(tagalong.domain.store.Family.PROGRAMS).toString())
        .doesNotContain(token);
  }

  @Test
  void withoutABodyTheNewTokenMayWhatItsMakerMay() {
    JsonNode made = make(ADMIN, "");
    assertThat(made.get("scopes")).hasSize(1);
    assertThat(made.at("/scopes/0").asText()).isEqualTo("CLIENT_ADMIN");
    assertThat(made.get("expires_in").isNull()).isTrue();
    assertThat(made.get("client_id").asText()).isEqualTo(TwoClients.ACME.id());
  }

  @Test
  void aTokenEndsWhenItsTimeIsUp() {
    JsonNode made = make(ADMIN, "{\"duration_seconds\":60}");
    assertThat(made.get("expires_in").asInt()).isEqualTo(60);
    api.clock.goOn(Duration.ofSeconds(60));
    assertThat(status(made.get("access_token").asText())).isEqualTo("401 method_unauthorized");
  }

  @Test
  void aTokenThatEndsMakesNoneThatOutlivesIt() {
    String shortLived = make(ADMIN, "{\"duration_seconds\":60}").get("access_token").asText();
    assertThat(make(shortLived, "").get("expires_in").asInt()).isEqualTo(60);
    assertThat(refused(shortLived, "{\"duration_seconds\":61}")).isEqualTo("400 invalid_duration");
  }

  @Test
  void aTokenIsExchangedForOneThatMayAsMuchAsLong() {
    JsonNode made = make(ADMIN, "{\"scopes\":[\"BACKEND\"],\"duration_seconds\":600}");
    String old = made.get("access_token").asText();
    api.clock.goOn(Duration.ofSeconds(400));
    GatewayCall exchange = GatewayCall.of("PUT", "/v4/tokens/exchange/" + old).bearer(old);
    JsonNode fresh = json(api.send(exchange), 200);

    assertThat(fresh.get("expires_in").asInt()).isEqualTo(600);
    assertThat(fresh.get("scopes")).isEqualTo(made.get("scopes"));
    api.clock.goOn(LONGER_THAN_REMEMBERED);
    assertThat(status(old)).isEqualTo("401 method_unauthorized");
    assertThat(status(fresh.get("access_token").asText())).startsWith("200");
    assertThat(refusal(api.send(GatewayCall.of("PUT", "/v4/tokens/exchange/" + old).bearer(ADMIN))))
        .isEqualTo("404 not_found");
  }

  @Test
  void whoMayLessExchangesNothingThatMayMore() {
    String weak = make(ADMIN, "{\"scopes\":[\"BACKEND\"]}").get("access_token").asText();
    String strong = make(ADMIN, "").get("access_token").asText();

    assertThat(
            refusal(api.send(GatewayCall.of("PUT", "/v4/tokens/exchange/" + strong).bearer(weak))))
        .isEqualTo("403 access_denied");
    assertThat(
            refusal(
                api.send(
                    GatewayCall.of("PUT", "/v4/tokens/exchange/" + strong).bearer(OTHER_ADMIN))))
        .isEqualTo("404 not_found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"scopes\":[\"CLIENT_SUPERUSER\"]}|403 scopes_denied",
        "{\"scopes\":[\"EVERYTHING\"]}|403 scopes_denied",
        "{\"scopes\":[7]}|403 scopes_denied",
        "{\"scopes\":\"BACKEND\"}|400 binding_error",
        "{\"duration_seconds\":0}|400 invalid_duration",
        "{\"duration_seconds\":1.5}|400 invalid_duration",
        "{\"duration_seconds\":1e300}|400 invalid_duration",
        "{\"duration_seconds\":\"60\"}|400 binding_error",
        "{\"client_id\":\"2\"}|400 invalid_client_id",
        "{\"client_id\":[1]}|400 binding_error",
        "{\"email\":\"a@b.org\",\"password\":\"x\"}|403 invalid_credentials",
        "[]|400 invalid_json",
      })
  void whatCannotBeMadeIsTold(String body, String refusal) {
    assertThat(refused(ADMIN, body)).isEqualTo(refusal);
  }

  @Test
  void whoeverRunsTheInstallationMakesTokensForOtherClients() {
    JsonNode made = make(SUPERUSER, "{\"client_id\":\"2\"}");
    assertThat(made.get("client_id").asText()).isEqualTo("2");
    assertThat(made.at("/scopes/0").asText()).isEqualTo("CLIENT_ADMIN");
    assertThat(refused(SUPERUSER, "{\"client_id\":\"99\"}")).isEqualTo("400 invalid_client_id");
  }

  @Test
  void aTokenIsReadAndEndedByItsValue() {
    String token = make(ADMIN, "{\"scopes\":[\"BACKEND\"]}").get("access_token").asText();
    assertThat(api.get("/v4/tokens/" + token).at("/scopes/0").asText()).isEqualTo("BACKEND");
    assertThat(api.send(GatewayCall.of("DELETE", "/v4/tokens/" + token).bearer(token)))
        .extracting(r -> r.getStatusCode() + r.getBody())
        .isEqualTo("200");
    api.clock.goOn(LONGER_THAN_REMEMBERED);
    assertThat(status(token)).isEqualTo("401 method_unauthorized");
    assertThat(refusal(api.send(GatewayCall.get("/v4/tokens/" + token).bearer(ADMIN))))
        .isEqualTo("404 not_found");
  }

  @Test
  void aTokenIsRevokedByItsId() {
    JsonNode made = make(ADMIN, "{\"name\":\"lost\"}");
    String path = "/v6/tokens/" + made.get("identity_id").asText();
    assertThat(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN)).getStatusCode())
        .isEqualTo(204);
    api.clock.goOn(LONGER_THAN_REMEMBERED);
    assertThat(status(made.get("access_token").asText())).isEqualTo("401 method_unauthorized");
    assertThat(each(api.get("/v6/tokens", "limit=1"), "revoked")).containsExactly("true");
  }

  @Test
  void nobodyTouchesTheTokensOfAnotherClient() {
    String id = new Clients(api.store).tokens(TwoClients.ACME.id()).getFirst().id();
    for (String path : new String[] {"/v6/tokens/" + id, "/v4/tokens/" + ADMIN}) {
      assertThat(refusal(api.send(GatewayCall.of("DELETE", path).bearer(OTHER_ADMIN))))
          .isEqualTo("404 not_found");
    }
    assertThat(refusal(api.send(GatewayCall.get("/v4/tokens/" + ADMIN).bearer(OTHER_ADMIN))))
        .isEqualTo("404 not_found");
  }

  @Test
  void nobodyEndsATokenThatMayMore() {
    GatewayCall call = GatewayCall.of("DELETE", "/v4/tokens/" + SUPERUSER).bearer(ADMIN);
    assertThat(refusal(api.send(call))).isEqualTo("403 access_denied");
  }

  private JsonNode make(String maker, String body) {
    return json(api.send(GatewayCall.post("/v4/tokens", body).bearer(maker)), 200);
  }

  private String refused(String maker, String body) {
    return refusal(api.send(GatewayCall.post("/v4/tokens", body).bearer(maker)));
  }

  private String status(String token) {
    var response = api.send(GatewayCall.get("/v4/tokens").bearer(token));
    return response.getStatusCode() + " " + read(response.getBody()).path("code").asText();
  }
}
