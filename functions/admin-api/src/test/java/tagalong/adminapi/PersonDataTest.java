package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** The parameters of a person. */
class PersonDataTest {
  private static final String DATA = "/v5/persons/" + idOf("ann@example.com") + "/data";
  private static final String TEMPLATE = "/v5/persons/{person_id}/data";
  private static final String TIER = "{\"name\":\"tier\",\"value\":\"gold\"}";
  private final PublishedContract contract = PublishedContract.read("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  @Test
  void whatIsAddedIsKeptUntilItIsChangedAndTakenAway() {
    JsonNode added = json(api.post(DATA, TIER), 200);
    contract.check("post", TEMPLATE, 200, added);
    assertThat(added.get("scope").asText()).isEqualTo("PRIVATE");
    api.feed();
    assertThat(api.get(DATA + "/tier")).isEqualTo(added);
    api.clock.goOn(Duration.ofMinutes(1));
    JsonNode changed = json(change("{\"value\": 7, \"scope\": \"PUBLIC\"}"), 200);
    contract.check("put", TEMPLATE + "/{name}", 200, changed);
    assertThat(changed.get("created_date")).isEqualTo(added.get("created_date"));
    assertThat(changed.get("value").asInt()).isEqualTo(7);
    api.feed();
    assertThat(api.get(DATA).get("tier")).isEqualTo(changed);
    contract.check("get", TEMPLATE, 200, api.get(DATA));
    api.clock.goOn(Duration.ofMinutes(1));
    assertThat(json(delete(), 200)).isEqualTo(changed);
    api.feed();
    assertThat(api.get(DATA)).isEmpty();
    assertThat(refusal(api.send(GatewayCall.get(DATA + "/tier").bearer(ADMIN))))
        .isEqualTo("400 data_not_found");
  }

  @Test
  void whatTheCompanyKeptToItselfItCanOpen() {
    json(api.post(DATA, "{\"name\":\"tier\",\"value\":true,\"scope\":\"CLIENT\"}"), 200);
    api.feed();
    api.clock.goOn(Duration.ofMinutes(1));
    JsonNode opened = json(change("{\"scope\": \"PUBLIC\"}"), 200);
    api.clock.goOn(Duration.ofMinutes(1));
    api.feed();
    assertThat(api.get(DATA + "/tier")).isEqualTo(opened);
    assertThat(opened.get("value").asBoolean()).isTrue();
  }

  @Test
  void aListIsNarrowed() {
    json(api.post(DATA, TIER), 200);
    json(api.post(DATA, "{\"name\":\"city\",\"value\":\"Bern\",\"scope\":\"PUBLIC\"}"), 200);
    api.feed();
    assertThat(api.get(DATA)).hasSize(2);
    assertThat(api.get(DATA, "names=tier").has("tier")).isTrue();
    assertThat(api.get(DATA, "scopes=PUBLIC").fieldNames()).toIterable().containsExactly("city");
    assertThat(api.get(DATA, "limit=1&offset=1")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"tier\",\"value\":1} | 400 data_already_exists",
        "{\"value\":1} | 400 invalid_parameter",
        "{\"name\":\"x\"} | 400 invalid_parameter",
        "{\"name\":\"x\",\"value\":[]} | 400 invalid_parameter",
        "{\"name\":\"x\",\"value\":1,\"scope\":\"ALL\"} | 400 invalid_parameter",
        "{\"name\":[],\"value\":1} | 400 binding_error",
        "[] | 400 invalid_json",
      })
  void whatCannotBeMeantIsTold(String body, String refusal) {
    json(api.post(DATA, TIER), 200);
    api.feed();
    assertThat(refusal(api.post(DATA, body))).isEqualTo(refusal);
  }

  @Test
  void nobodySeesOrChangesWhatIsAnothers() {
    json(api.post(DATA, TIER), 200);
    api.feed();
    assertThat(refusal(api.send(GatewayCall.get(DATA).bearer(OTHER_ADMIN))))
        .isEqualTo("403 person_not_found");
    assertThat(refusal(api.send(GatewayCall.of("DELETE", DATA + "/tier").bearer(OTHER_ADMIN))))
        .isEqualTo("403 person_not_found");
  }

  private APIGatewayV2HTTPResponse change(String body) {
    return api.send(
        GatewayCall.of("PUT", DATA + "/tier")
            .header("content-type", "application/json")
            .body(body)
            .bearer(ADMIN));
  }

  private APIGatewayV2HTTPResponse delete() {
    return api.send(GatewayCall.of("DELETE", DATA + "/tier").bearer(ADMIN));
  }
}
