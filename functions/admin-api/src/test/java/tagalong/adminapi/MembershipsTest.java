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
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** Audiences, and who is in them. */
class MembershipsTest {
  private static final String ANN = "/v5/persons/" + idOf("ann@example.com") + "/memberships";
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void referAFriend() {
    api.withAReferral();
    json(api.post("/v1/audiences", "{\"name\":\"VIP customers\"}"), 200);
    json(api.post("/v1/audiences", "{\"name\":\"Staff\"}"), 200);
  }

  @Test
  void anAudienceIsMadeOnceHoweverOftenItIsAskedFor() {
    JsonNode again = json(api.post("/v1/audiences", "{\"name\":\"VIP customers\"}"), 200);
    assertThat(again.get("id").asText()).isEqualTo("vip-customers");
    assertThat(each(api.get("/v1/audiences"), "id")).containsExactly("staff", "vip-customers");
    assertThat(each(api.get("/v1/audiences", "name=Staff"), "id")).containsExactly("staff");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"vip CUSTOMERS\"}', 400 invalid_parameter",
    "'{\"name\":\"!?\"}', 400 invalid_parameter",
    "'{}', 400 invalid_parameter",
    "'{\"name\":[]}', 400 binding_error"
  })
  void anAudienceThatCannotBeMadeIsRefused(String body, String refusal) {
    assertThat(refusal(api.post("/v1/audiences", body))).isEqualTo(refusal);
  }

  @Test
  void aPersonComesAndGoes() {
    JsonNode made = json(api.post(ANN, "{\"audience_id\":\"vip-customers\"}"), 200);
    assertThat(made.get("audience_name").asText()).isEqualTo("VIP customers");
    api.feed();
    JsonNode listed = api.get(ANN);
    assertThat(listed.get(0)).isEqualTo(made);
    JsonNode gone = json(delete(ANN + "/vip-customers", ADMIN), 200);
    assertThat(gone).isEqualTo(made);
    api.feed();
    assertThat(api.get(ANN)).isEmpty();
  }

  @Test
  void answersHaveTheDeclaredShape() {
    PublishedContract contract = PublishedContract.read("integration-server-to-extole");
    String path = "/v5/persons/{person_id}/memberships";
    contract.check("post", path, 200, json(api.post(ANN, "{\"audience_id\":\"staff\"}"), 200));
    api.feed();
    contract.check("get", path, 200, api.get(ANN));
    contract.check(
        "delete", path + "/{audience_id}", 200, json(delete(ANN + "/staff", ADMIN), 200));
  }

  @Test
  void whoIsToldAgainIsInSinceTheFirstTime() {
    JsonNode first = json(api.post(ANN, "{\"audience_id\":\"staff\"}"), 200);
    api.feed();
    api.clock.goOn(Duration.ofHours(1));
    JsonNode again = json(api.post(ANN, "{\"audience_id\":\"staff\"}"), 200);
    assertThat(again.get("created_date")).isEqualTo(first.get("created_date"));
    assertThat(again.get("updated_date")).isNotEqualTo(first.get("updated_date"));
    api.feed();
    assertThat(api.get(ANN).get(0)).isEqualTo(again);
  }

  @Test
  void theLatestComesFirstAndListsAreFiltered() {
    api.post(ANN, "{\"audience_id\":\"staff\"}");
    api.feed();
    api.clock.goOn(Duration.ofHours(1));
    api.post(ANN, "{\"audience_id\":\"vip-customers\"}");
    api.feed();
    assertThat(each(api.get(ANN), "audience_id")).containsExactly("vip-customers", "staff");
    assertThat(each(api.get(ANN, "limit=1&offset=1"), "audience_id")).containsExactly("staff");
    assertThat(each(api.get(ANN, "audience_ids=staff"), "audience_id")).containsExactly("staff");
    assertThat(each(api.get(ANN, "audience_names=VIP%20customers"), "audience_id"))
        .containsExactly("vip-customers");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"audience_id\":\"nobody\"}', 400 audience_not_found",
    "'{\"audience_id\":\"../x\"}', 400 audience_not_found",
    "'{}', 400 missing_audience_id",
    "'{\"audience_id\":', 400 invalid_json"
  })
  void whatIsWrongIsTold(String body, String refusal) {
    assertThat(refusal(api.post(ANN, body))).isEqualTo(refusal);
  }

  @Test
  void nobodyLeavesWhatTheyAreNotIn() {
    assertThat(refusal(delete(ANN + "/staff", ADMIN))).isEqualTo("400 membership_not_found");
    assertThat(refusal(delete(ANN + "/other", ADMIN))).isEqualTo("400 audience_not_found");
    assertThat(refusal(api.send(GatewayCall.get(ANN).query("audience_ids=x").bearer(ADMIN))))
        .isEqualTo("400 audience_not_found");
  }

  @Test
  void whoIsNobodyYetOrElsewhereIsNotFound() {
    api.happened("order_shipped", "08:00", Map.of());
    assertThat(refusal(api.post("/v5/persons/77/memberships", "{\"audience_id\":\"staff\"}")))
        .isEqualTo("403 person_not_found");
    assertThat(refusal(api.send(GatewayCall.get(ANN).bearer(OTHER_ADMIN))))
        .isEqualTo("403 person_not_found");
    String device =
        TwoClients.ACME.personIds().of(new PersonKey(PersonKey.Kind.DEVICE, "browser-1"));
    api.visited("browser-1");
    assertThat(
            refusal(
                api.post("/v5/persons/" + device + "/memberships", "{\"audience_id\":\"staff\"}")))
        .isEqualTo("400 person_not_identified");
  }

  @Test
  void aProgramNamesOnlyAudiencesThatThereAre() {
    String program =
        """
        program: club
        name: Club
        referrals: {by: [email_share]}
        steps: {opened: {journey: friend, audiences: [%s]}}
        """;
    assertThat(refusal(publish(program.formatted("vip-custommers"))))
        .isEqualTo("400 program_invalid");
    json(publish(program.formatted("vip-customers")), 201);
  }

  private APIGatewayV2HTTPResponse publish(String program) {
    return api.send(GatewayCall.post("/v6/programs", program).bearer(ADMIN));
  }

  private APIGatewayV2HTTPResponse delete(String path, String token) {
    return api.send(GatewayCall.of("DELETE", path).bearer(token));
  }
}
