package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.json;
import static tagalong.consumerapi.ConsumerApiFixture.post;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Clients;
import tagalong.domain.client.JwtKey;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** Tokens of consumers, and what they tell with them. */
class GivingTokensTest {
  private static final String SECRET = "a secret of at least 32 characters";
  private static final PersonKey ANN = PersonKey.ofEmail("ann@example.com").orElseThrow();
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void addKey() {
    new Clients(api.store)
        .add(new JwtKey(TwoClients.ACME.id(), "k", "HS256", SECRET, ConsumerApiFixture.NOON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "", "{\"email\":null,\"jwt\":null,\"duration_seconds\":null}"})
  void whoSaysNothingIsAnonymous(String body) {
    JsonNode given = json(api.send(post("/api/v5/token", body)));

    assertThat(given.get("scopes")).hasToString("[\"UPDATE_PROFILE\"]");
    assertThat(given.get("expires_in").asLong()).isEqualTo(Duration.ofDays(365).toSeconds());
    assertThat(tell(given, "{}").keys())
        .extracting(PersonKey::kind)
        .containsExactly(PersonKey.Kind.DEVICE);
  }

  @Test
  void whoGivesAnAddressIsIdentifiedAndProvesNothing() {
    JsonNode given = given("{\"email\":\" Ann@Example.com \"}");
    Event told = tell(given, "{}");

    assertThat(given.get("scopes")).hasToString("[\"UPDATE_PROFILE\"]");
    assertThat(told.keys()).first().isEqualTo(ANN);
    assertThat(told.source()).isEqualTo(Source.APP);
  }

  @Test
  void aFormWillDo() {
    GatewayCall call =
        GatewayCall.of("POST", "/api/v5/token")
            .host(TwoClients.ACME_HOST)
            .header("content-type", "application/x-www-form-urlencoded")
            .body("email=ann%40example.com&duration_seconds=60");

    assertThat(json(api.send(call)).get("expires_in").asLong()).isEqualTo(60);
  }

  @Test
  void whoBringsAJwtIsVerifiedAndTheirPersonLearnsIt() {
    JsonNode anonymous = given("{}");
    JsonNode given =
        json(
            api.send(
                post("/api/v5/token", "{\"jwt\":\"" + jwt("") + "\"}")
                    .bearer(anonymous.get("access_token").textValue())));
    Event identified = api.events().getLast();

    assertThat(given.get("scopes")).hasToString("[\"UPDATE_PROFILE\",\"VERIFIED_CONSUMER\"]");
    assertThat(given.get("expires_in").asLong()).isEqualTo(3600);
    assertThat(identified.source()).isEqualTo(Source.VERIFIED);
    assertThat(identified.keys()).first().isEqualTo(ANN);
    assertThat(identified.keys()).contains(tell(anonymous, "{}").keys().getFirst());
    assertThat(identified.data().values()).containsOnlyKeys("email", "ip_address");
  }

  @Test
  void anExpiredJwtIdentifies() {
    JsonNode given = given("{\"jwt\":\"" + jwt(",\"exp\":\"1000\"") + "\"}");

    assertThat(given.get("scopes")).hasToString("[\"UPDATE_PROFILE\"]");
    assertThat(tell(given, "{}").keys()).first().isEqualTo(ANN);
  }

  @Test
  void aJwtThatIsNoneIsRefused() {
    APIGatewayV2HTTPResponse refused =
        api.send(post("/api/v5/token", "{\"jwt\":\"" + jwt("") + "AA\"}"));

    assertThat(refused.getStatusCode()).isEqualTo(403);
    assertThat(json(refused).get("code").textValue()).isEqualTo("jwt_error");
    assertThat(json(refused).at("/parameters/reason").textValue()).isEqualTo("invalid_signature");
    assertThat(json(refused).at("/parameters/description").textValue()).isNotEmpty();
    assertThat(api.events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"email\":\"nobody\"}                     | invalid_email",
        "{\"duration_seconds\":0}                   | invalid_access_token_duration",
        "{\"duration_seconds\":1.5}                 | invalid_access_token_duration",
        "{\"duration_seconds\":\"soon\"}            | invalid_access_token_duration",
        "{\"duration_seconds\":1e30}                | invalid_access_token_duration",
        "{\"email\":                                | invalid_json"
      })
  void whatIsWrongIsToldInDeclaredCodes(String body, String code) {
    APIGatewayV2HTTPResponse refused = api.send(post("/api/v5/token", body));

    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(json(refused).get("code").textValue()).isEqualTo(code);
  }

  @Test
  void aTokenIsLookedAtWhereverItStands() {
    String token = given("{\"duration_seconds\":100}").get("access_token").textValue();
    api.clock.goOn(Duration.ofSeconds(40));

    for (GatewayCall call :
        java.util.List.of(
            look().bearer(token),
            look().header("authorization", token),
            look().query("access_token=" + token),
            look().cookie("extole_token=" + token),
            look().cookie("access_token=" + token))) {
      JsonNode seen = json(api.send(call));
      assertThat(seen.get("access_token").textValue()).isEqualTo(token);
      assertThat(seen.get("expires_in").asLong()).isEqualTo(60);
    }
  }

  @Test
  void aPageOfOursKeepsItsCookieInStep() {
    String old = given("{}").get("access_token").textValue();
    APIGatewayV2HTTPResponse named =
        api.send(ours(post("/api/v5/token", "{\"email\":\"ann@example.com\"}"), old));
    APIGatewayV2HTTPResponse taken =
        api.send(ours(GatewayCall.of("DELETE", "/api/v5/token").host(TwoClients.ACME_HOST), old));

    assertThat(named.getCookies())
        .singleElement()
        .asString()
        .startsWith("access_token=" + header(named) + ";");
    assertThat(taken.getCookies()).singleElement().asString().contains("Max-Age=0");
    assertThat(api.send(ours(post("/api/v5/token", "{}"), old)).getCookies()).isNullOrEmpty();
    assertThat(api.send(post("/api/v5/token", "{\"email\":\"a@b.example\"}")).getCookies())
        .isNullOrEmpty();
  }

  @Test
  void aRenewedProofIsRenewedInTheCookieToo() {
    String token = given("{\"jwt\":\"" + jwt("") + "\"}").get("access_token").textValue();
    api.clock.goOn(Duration.ofMinutes(40));
    APIGatewayV2HTTPResponse seen = api.send(ours(look(), token));

    assertThat(seen.getCookies())
        .singleElement()
        .asString()
        .startsWith("access_token=" + header(seen) + ";");
    assertThat(api.send(look().bearer(token)).getCookies()).isNullOrEmpty();
  }

  private static GatewayCall ours(GatewayCall call, String token) {
    return call.cookie("access_token=" + token).header("sec-fetch-site", "same-origin");
  }

  @Test
  void anotherSitesPageCannotUseTheCookie() {
    String token = given("{}").get("access_token").textValue();
    GatewayCall call =
        look()
            .cookie("access_token=" + token)
            .header("origin", "https://evil.example")
            .header("sec-fetch-site", "cross-site");

    assertThat(code(call)).isEqualTo("missing_access_token");
  }

  @Test
  void whoIsNotLetInLearnsWhy() {
    String token = given("{\"duration_seconds\":100}").get("access_token").textValue();

    assertThat(code(look())).isEqualTo("missing_access_token");
    assertThat(code(look().bearer(token + "A"))).isEqualTo("invalid_access_token");
    assertThat(code(look().bearer(TwoClients.ACME_TOKEN))).isEqualTo("invalid_access_token");
    assertThat(code(look().bearer(token).host(TwoClients.OTHER_HOST)))
        .isEqualTo("invalid_access_token");
    assertThat(code(look().bearer(token).host("nobody.example")))
        .isEqualTo("program_domain_not_found");
    assertThat(code(look().bearer("c1." + "A".repeat(100_000)))).isEqualTo("invalid_access_token");
    api.clock.goOn(Duration.ofSeconds(100));
    assertThat(code(look().bearer(token))).isEqualTo("expired_access_token");
  }

  @Test
  void aTokenThatIsGivenBackOpensNothingAtOnce() {
    String token = given("{\"jwt\":\"" + jwt("") + "\"}").get("access_token").textValue();
    api.send(look().bearer(token));
    JsonNode taken =
        json(
            api.send(
                GatewayCall.of("DELETE", "/api/v5/token")
                    .host(TwoClients.ACME_HOST)
                    .bearer(token)));

    assertThat(taken).hasToString("{\"status\":\"success\"}");
    assertThat(code(look().bearer(token))).isEqualTo("expired_access_token");
    assertThat(code(post("/api/v6/events/viewed", "{}").bearer(token)))
        .isEqualTo("expired_access_token");
  }

  @Test
  void aProofInUseIsRenewedInAHeader() {
    String token = given("{\"jwt\":\"" + jwt("") + "\"}").get("access_token").textValue();
    api.clock.goOn(Duration.ofMinutes(40));
    String renewed = header(api.send(look().bearer(token)));
    api.clock.goOn(Duration.ofMinutes(40));

    assertThat(json(api.send(look().bearer(renewed))).get("scopes")).hasSize(2);
    assertThat(json(api.send(look().bearer(token))).get("scopes")).hasSize(1);
  }

  @Test
  void whoNamesSomebodyElseIsTakenForThemAndProvesNothing() {
    JsonNode given = given("{\"jwt\":\"" + jwt("") + "\"}");
    APIGatewayV2HTTPResponse told =
        api.send(
            post(
                    "/api/v6/events",
                    "{\"event_name\":\"a\",\"data\":{\"email\":\"ben@example.com\"}}")
                .bearer(given.get("access_token").textValue()));
    String token = header(told);

    assertThat(api.events().getLast().source()).isEqualTo(Source.APP);
    assertThat(api.events().getLast().keys().getFirst().value()).isEqualTo("ben@example.com");
    assertThat(json(told).get("token").textValue()).isEqualTo(token);
    assertThat(json(api.send(look().bearer(token))).get("scopes")).hasSize(1);
  }

  @Test
  void aJwtWithAnEventVerifiesAndItsDataWin() {
    JsonNode given = given("{}");
    APIGatewayV2HTTPResponse told =
        api.send(
            post(
                    "//api/v6/events/registered",
                    "{\"plan\":\"free\",\"email\":\"mallory@example.com\"}")
                .header("x-extole-jwt", jwt(",\"plan\":\"gold\""))
                .bearer(given.get("access_token").textValue()));
    Event event = api.events().getLast();

    assertThat(told.getStatusCode()).isEqualTo(200);
    assertThat(event.source()).isEqualTo(Source.VERIFIED);
    assertThat(event.keys()).first().isEqualTo(ANN);
    assertThat(event.data().text("plan")).contains("gold");
    assertThat(event.data().text("email")).contains("ann@example.com");
  }

  @Test
  void aBadJwtCostsNobodyTheirEvent() {
    JsonNode given = given("{}");
    APIGatewayV2HTTPResponse told =
        api.send(
            post("/api/v6/events/registered", "{\"jwt\":\"a.b.c\"}")
                .bearer(given.get("access_token").textValue()));

    assertThat(told.getStatusCode()).isEqualTo(200);
    assertThat(told.getHeaders()).containsEntry("X-Extole-Error", "jwt_error");
    assertThat(api.events().getLast().data().values()).containsOnlyKeys("ip_address");
  }

  @Test
  void whatIsRefusedIsKeptWithoutWhatOpensAnything() {
    JsonNode given = given("{}");
    String body = "{\"event_time\":\"soon\",\"jwt\":\"" + jwt("") + "\"}";
    api.send(post("/api/v6/events/registered", body).bearer(given.get("access_token").textValue()));

    assertThat(api.rejections()).hasSize(1);
    assertThat(api.rejections().getFirst().raw()).contains("soon").doesNotContain("eyJ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "post-api-v5-token.json",
        "get-api-v5-token.json",
        "delete-api-v5-token.json",
        "post-api-v6-events.json",
        "post-api-v6-events-name.json"
      })
  void theSamplesAreAnswered(String sample) {
    assertThat(api.sendSample(sample).getStatusCode()).isEqualTo(200);
  }

  private JsonNode given(String body) {
    APIGatewayV2HTTPResponse response = api.send(post("/api/v5/token", body));
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return json(response);
  }

  private Event tell(JsonNode given, String body) {
    api.send(post("/api/v6/events/viewed", body).bearer(given.get("access_token").textValue()));
    return api.events().getLast();
  }

  private static String header(APIGatewayV2HTTPResponse response) {
    return Objects.requireNonNull(response.getHeaders().get("X-Extole-Token"));
  }

  private String code(GatewayCall call) {
    return json(api.send(call)).path("code").asText();
  }

  private static GatewayCall look() {
    return GatewayCall.get("/api/v5/token").host(TwoClients.ACME_HOST);
  }

  /** Of Ann, under Acme's key, by hand. */
  private static String jwt(String more) {
    String signed =
        encoded("{\"alg\":\"HS256\",\"kid\":\"k\"}")
            + "."
            + encoded("{\"email\":\"ann@example.com\",\"sub\":\"7\"" + more + "}");
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  private static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
