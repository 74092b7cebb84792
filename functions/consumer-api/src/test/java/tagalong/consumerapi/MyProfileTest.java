package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.idOf;
import static tagalong.consumerapi.ConsumerApiFixture.json;
import static tagalong.consumerapi.ConsumerApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Source;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** What somebody is told of themselves, and what they change. */
class MyProfileTest {
  private static final String ME = "/api/v4/me";
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void annIsKnown() {
    api.publish("refer-a-friend");
    api.happened(
        "registration",
        Map.of(
            "email", "ann@example.com",
            "partner_user_id", "7",
            "first_name", "Ann",
            "last_name", "Archer",
            "locale", "en-GB"));
  }

  @Test
  void whoHasProvenItSeesAllOfIt() {
    JsonNode me = me(api.proving("ann@example.com"));

    assertThat(me.get("id").asText()).isEqualTo(idOf("ann@example.com"));
    assertThat(me.get("email").asText()).isEqualTo("ann@example.com");
    assertThat(me.get("partner_user_id").asText()).isEqualTo("7");
    assertThat(me.get("first_name").asText()).isEqualTo("Ann");
    assertThat(me.get("last_name").asText()).isEqualTo("Archer");
    assertThat(me.get("locale").asText()).isEqualTo("en-GB");
  }

  @Test
  void whoOnlySaysSoSeesWhatAnybodyMay() {
    JsonNode me = me(api.saying("ann@example.com"));

    assertThat(me.get("first_name").asText()).isEqualTo("Ann");
    assertThat(me.get("email").asText()).isEqualTo("ann@example.com");
    assertThat(me.get("last_name").asText()).isEmpty();
    assertThat(me.get("partner_user_id").asText()).isEmpty();
    assertThat(me.get("locale").isNull()).isTrue();
  }

  @Test
  void whoIsNobodyYetSeesNothing() {
    JsonNode me = me(api.anonymous());

    assertThat(me.get("first_name").asText()).isEmpty();
    assertThat(me.get("email").asText()).isEmpty();
    assertThat(me.get("parameters")).isEmpty();
  }

  @Test
  void aChangeIsAnEventAndIsThereAMomentLater() {
    String token = api.proving("ann@example.com");
    JsonNode done =
        json(
            api.post(
                ME,
                "{\"first_name\":\"Anna\",\"profile_picture_url\":\"https://img.example/a.png\"}",
                token));
    api.settle();

    assertThat(done).hasToString("{\"status\":\"success\"}");
    assertThat(api.events().getLast().source()).isEqualTo(Source.VERIFIED);
    assertThat(me(token).get("first_name").asText()).isEqualTo("Anna");
    assertThat(me(token).get("last_name").asText()).isEqualTo("Archer");
    assertThat(me(token).get("profile_picture_url").asText())
        .isEqualTo("https://img.example/a.png");
  }

  /** As the documents have it; it is kept nowhere. */
  @Test
  void theTokenMayStandInTheBody() {
    String token = api.proving("ann@example.com");
    String body = "{\"access_token\":\"%s\",\"first_name\":\"%s\"}";
    assertThat(api.send(ConsumerApiFixture.post(ME, body.formatted(token, "Anna"))))
        .extracting(APIGatewayV2HTTPResponse::getStatusCode)
        .isEqualTo(200);
    api.settle();
    assertThat(me(token).get("first_name").asText()).isEqualTo("Anna");
    assertThat(api.events().getLast().data().values()).doesNotContainKey("access_token");

    assertThat(api.send(ConsumerApiFixture.post(ME, body.formatted(token, "A".repeat(51)))))
        .extracting(APIGatewayV2HTTPResponse::getStatusCode)
        .isEqualTo(400);
    assertThat(api.rejections().getLast().toString()).contains("AAAA").doesNotContain(token);
  }

  @Test
  void whoNamesSomebodyElseIsTakenForThemAndHasProvenNothing() {
    String token = api.proving("ann@example.com");
    APIGatewayV2HTTPResponse changed = api.post(ME, "{\"email\":\"ben@example.com\"}", token);
    String next = Objects.requireNonNull(changed.getHeaders().get("X-Extole-Token"));
    api.settle();

    assertThat(me(next).get("email").asText()).isEqualTo("ben@example.com");
    assertThat(refusal(api.get(ME + "/friends", next))).isEqualTo("403 access_denied");
    assertThat(me(token).get("email").asText()).isEqualTo("ann@example.com");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"email\":\"nobody\"}                             | 400 invalid_person_email",
        "{\"profile_picture_url\":\"javascript:alert(1)\"}  | 400 invalid_profile_picture_url",
        "{\"profile_picture_url\":\"http://a.example/b\"}   | 400 invalid_profile_picture_url",
        "{\"first_name\":                                   | 400 invalid_json",
        "{\"first_name\":\"LONG\"}                          | 400 invalid_length_first_name",
        "{\"last_name\":\"LONG\"}                           | 400 invalid_length_last_name",
        "{\"partner_user_id\":\"LONG\"}                     | 400 partner_user_id_invalid_length",
      })
  void whatCannotBeIsToldInDeclaredCodes(String body, String refused) {
    String sent = body.replace("LONG", "x".repeat(256));
    assertThat(refusal(api.post(ME, sent, api.anonymous()))).isEqualTo(refused);
    assertThat(api.rejections()).hasSize(1);
  }

  @Test
  void parametersAreSeenByWhomTheyAreFor() {
    String token = api.proving("ann@example.com");
    JsonNode done =
        json(
            api.post(
                ME + "/parameters",
                "{\"type\":\"PUBLIC\",\"parameters\":{\"team\":\"<b>red</b>\",\"age\":5}}",
                token));
    put("{\"value\":true}", "vip", token);
    api.settle();

    assertThat(done.get("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(done.get("polling_id").asText()).isNotEmpty();
    assertThat(json(api.get(ME + "/parameters", token)))
        .hasToString("{\"age\":5,\"team\":\"<b>red</b>\",\"vip\":true}");
    assertThat(json(api.get(ME + "/parameters", api.saying("ann@example.com"))))
        .hasToString("{\"age\":5,\"team\":\"<b>red</b>\"}");
    assertThat(me(token).get("parameters")).hasSize(3);
  }

  @Test
  void whatTheCompanyKeepsToItselfIsNeitherSeenNorChanged() {
    api.happened(
        "profile_updated",
        Map.of("email", "ann@example.com", "type", "CLIENT", "parameters", Map.of("risk", "high")));
    String token = api.proving("ann@example.com");

    assertThat(json(api.get(ME + "/parameters", token))).isEmpty();
    assertThat(refusal(put("{\"value\":\"low\"}", "risk", token))).isEqualTo("400 read_only_name");
    api.post(
        "/api/v6/events",
        "{\"event_name\":\"profile_updated\",\"data\":{\"type\":\"PUBLIC\",\"parameters\":{\"risk\":\"low\"}}}",
        token);
    api.settle();
    assertThat(json(api.get(ME + "/parameters", token))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a    | {\"value\":{\"b\":1}}                  | 400 invalid_value",
        "a    | {}                                     | 400 invalid_value",
        "a    | {\"value\":\"LONG\"}                   | 403 client_params_value_length_out_of_range",
        "LONG | {\"value\":1}                          | 403 client_params_name_length_out_of_range",
        "a    | {\"value\":1,\"type\":\"CLIENT\"}      | 403 access_denied",
        "a    | {\"value\":1,\"type\":\"SECRET\"}      | 400 binding_error",
      })
  void aParameterThatCannotBeIsRefused(String name, String body, String refused) {
    String longest = "x".repeat(201);
    assertThat(
            refusal(
                put(body.replace("LONG", longest), name.replace("LONG", longest), api.anonymous())))
        .isEqualTo(refused);
  }

  @Test
  void nobodyFillsAPersonUp() {
    String token = api.anonymous();
    for (int i = 0; i < 60; i++) {
      put("{\"value\":1}", "p" + i, token);
      api.settle();
    }
    assertThat(put("{\"value\":1,\"type\":\"PUBLIC\"}", "p3", token).getBody())
        .contains("SUCCEEDED");
    api.settle();
    assertThat(json(api.get(ME + "/parameters", token))).hasToString("{\"p3\":1}");
    put("{\"value\":1,\"type\":\"PUBLIC\"}", "p59", token);
    api.settle();
    assertThat(json(api.get(ME + "/parameters", token))).hasToString("{\"p3\":1}");
  }

  @Test
  void whoPagesAreOfOurOwnKeepTheirCookieInStep() {
    APIGatewayV2HTTPResponse changed =
        api.send(
            ConsumerApiFixture.post(ME, "{\"email\":\"ben@example.com\"}")
                .cookie("access_token=" + api.saying("ann@example.com"))
                .header("sec-fetch-site", "same-origin"));

    assertThat(changed.getCookies())
        .singleElement()
        .asString()
        .startsWith("access_token=" + changed.getHeaders().get("X-Extole-Token") + "; Path=/; ")
        .contains("HttpOnly; SameSite=Lax");
    assertThat(api.post(ME, "{}", api.saying("ann@example.com")).getCookies()).isNullOrEmpty();
  }

  @Test
  void anybodySeesWhatIsPublic() {
    String person = "/api/v4/person/" + idOf("ann@example.com");
    api.post(
        ME,
        "{\"profile_picture_url\":\"https://img.example/a.png\"}",
        api.proving("ann@example.com"));
    api.settle();
    JsonNode seen = json(open(person));

    assertThat(seen)
        .hasToString(
            "{\"id\":\"%s\",\"first_name\":\"Ann\",\"image_url\":\"https://img.example/a.png\",\"parameters\":{}}"
                .formatted(idOf("ann@example.com")));
    assertThat(open("/api/v4/person/profile-picture-url/" + idOf("ann@example.com")).getBody())
        .isEqualTo("https://img.example/a.png");
    assertThat(refusal(open("/api/v4/person/1"))).isEqualTo("403 person_not_found");
    assertThat(refusal(open("/api/v4/person/code:x"))).isEqualTo("400 invalid_person_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"get-api-v4-me.json", "post-api-v4-me.json", "put-api-v4-me-parameter.json"})
  void theSamplesAreAnswered(String sample) {
    assertThat(api.sendSample(sample).getStatusCode()).isEqualTo(200);
  }

  private APIGatewayV2HTTPResponse open(String path) {
    return api.send(GatewayCall.get(path).host(TwoClients.ACME_HOST));
  }

  private APIGatewayV2HTTPResponse put(String body, String name, String token) {
    return api.send(
        GatewayCall.of("PUT", ME + "/parameters/" + name)
            .host(TwoClients.ACME_HOST)
            .header("content-type", "application/json")
            .body(body)
            .bearer(token));
  }

  private JsonNode me(String token) {
    APIGatewayV2HTTPResponse response = api.get(ME, token);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return json(response);
  }
}
