package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** Who people are, as a company says. */
class IdentifyingPeopleTest {
  private static final String ANN = "/v5/persons/" + idOf("ann@example.com");
  private static final String BOB = "/v5/persons/" + idOf("bob@example.com");
  private final PublishedContract contract = PublishedContract.read("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  @ParameterizedTest
  @CsvSource({"cid@example.com, email", "customer-7, partner_user_id"})
  void somebodyNewIsWhoLaterEventsAreAbout(String value, String key) {
    JsonNode made = json(api.post("/v5/persons", identified(value)), 200);
    contract.check("post", "/v5/persons", 200, made);
    assertThat(made.get("identity_key").asText()).isEqualTo(key);
    api.happened("account_opened", "10:00", Map.of(key, value));
    String path = "/v5/persons/" + made.get("id").asText();
    assertThat(each(api.get(path + "/steps"), "name")).containsExactly("account_opened");
    assertThat(api.get(path).get("identity_key_value").asText()).isEqualTo(value);
  }

  @Test
  void somebodyNewMayHaveNoNameYet() {
    JsonNode made = json(api.post("/v5/persons", "{}"), 200);
    api.feed();
    String path = "/v5/persons/" + made.get("id").asText();
    assertThat(api.get(path).get("identity_key_value").isNull()).isTrue();
    json(put(path, identified("dee@example.com")), 200);
    api.feed();
    assertThat(api.get(path).get("identity_key_value").asText()).isEqualTo("dee@example.com");
  }

  @Test
  void whoIsKnownByAnotherAddressStaysTheSamePerson() {
    JsonNode changed = json(put(BOB, identified("robert@example.com")), 200);
    contract.check("put", "/v5/persons/{person_id}", 200, changed);
    api.feed();
    assertThat(api.get(BOB).get("identity_key_value").asText()).isEqualTo("robert@example.com");
    api.happened("account_opened", "11:30", Map.of("email", "robert@example.com"));
    assertThat(api.get(BOB + "/steps")).hasSize(3);
    api.happened("account_opened", "11:40", Map.of("email", "bob@example.com"));
    assertThat(api.get(BOB + "/steps")).hasSize(4);
    assertThat(each(api.get(BOB + "/identity-history"), "identity_key_value"))
        .containsExactly("bob@example.com", "robert@example.com");
  }

  @Test
  void twoWhoAreOneHaveEverythingTogether() {
    api.happened("account_opened", "10:30", Map.of("email", "bobby@example.com"));
    String bobby = "/v5/persons/" + idOf("bobby@example.com");
    int steps = api.get(bobby + "/steps").size() + api.get(BOB + "/steps").size();
    int rewards = api.get(BOB + "/rewards").size();
    JsonNode forwarded = json(forward(BOB, idOf("bobby@example.com")), 200);
    contract.check("post", "/v5/persons/{person_id}/forward", 200, forwarded);
    assertThat(forwarded.get("id").asText()).isEqualTo(idOf("bobby@example.com"));
    api.feed();
    assertThat(api.get(BOB).get("id").asText()).isEqualTo(idOf("bobby@example.com"));
    // The event that made them one is no step.
    assertThat(api.get(bobby + "/steps")).hasSize(steps);
    assertThat(api.get(bobby + "/rewards")).hasSize(rewards);
    api.happened("account_opened", "11:50", Map.of("email", "bob@example.com"));
    assertThat(api.get(bobby + "/steps")).hasSize(steps + 1);
  }

  @Test
  void nobodyIsForwardedInACircle() {
    json(forward(ANN, idOf("bob@example.com")), 200);
    json(forward(BOB, idOf("ann@example.com")), 200);
    api.feed();
    String one = api.get(ANN).get("id").asText();
    assertThat(api.get(BOB).get("id").asText()).isEqualTo(one);
    json(forward(ANN, one), 200);
    api.feed();
    assertThat(api.get(ANN).get("id").asText()).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"identity_key_value\": \"ann@example.com\"} | 400 identity_key_value_already_taken",
        "{\"identity_key_value\": \"ann@\"} | 400 invalid_key_value",
        "{\"identity_key_value\": {}} | 400 binding_error",
        "[] | 400 invalid_json",
      })
  void whatCannotBeMeantIsTold(String body, String refusal) {
    assertThat(refusal(api.post("/v5/persons", body))).isEqualTo(refusal);
    assertThat(refusal(put(BOB, body))).isEqualTo(refusal);
  }

  @Test
  void browsersAndStrangersAreNoTargets() {
    String nameless = json(api.post("/v5/persons", "{}"), 200).get("id").asText();
    api.feed();
    assertThat(refusal(forward(BOB, nameless))).isEqualTo("400 forward_to_profile_is_device");
    assertThat(refusal(forward("/v5/persons/" + nameless, idOf("bob@example.com"))))
        .isEqualTo("400 forwarding_profile_is_device");
    assertThat(refusal(forward(BOB, "1"))).isEqualTo("403 person_not_found");
    assertThat(refusal(forward(BOB, ""))).isEqualTo("400 invalid_parameter");
  }

  @Test
  void nobodyChangesWhoIsNotTheirs() {
    assertThat(refusal(api.send(put(BOB, identified("x@example.com"), OTHER_ADMIN))))
        .isEqualTo("403 person_not_found");
    GatewayCall forward = GatewayCall.post(BOB + "/forward", forwardingTo(idOf("ann@example.com")));
    assertThat(refusal(api.send(forward.bearer(OTHER_ADMIN)))).isEqualTo("403 person_not_found");
  }

  @Test
  void partnerKeysAreNamed() {
    JsonNode keys = api.get("/v5/persons/partner-keys");
    contract.check("get", "/v5/persons/partner-keys", 200, keys);
    assertThat(keys.valueStream().map(JsonNode::asText)).contains("partner_user_id");
  }

  private APIGatewayV2HTTPResponse put(String path, String body) {
    return api.send(put(path, body, ADMIN));
  }

  private static GatewayCall put(String path, String body, String token) {
    return GatewayCall.of("PUT", path)
        .header("content-type", "application/json")
        .body(body)
        .bearer(token);
  }

  private APIGatewayV2HTTPResponse forward(String from, String to) {
    return api.post(from + "/forward", forwardingTo(to));
  }

  private static String forwardingTo(String person) {
    return "{\"forward_to_profile_id\": \"%s\"}".formatted(person);
  }

  private static String identified(String value) {
    return "{\"identity_key_value\": \"%s\"}".formatted(value);
  }
}
