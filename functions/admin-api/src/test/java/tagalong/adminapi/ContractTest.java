package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.read;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** What the published documents declare, held against what is answered. */
class ContractTest {
  private static final Set<String> UNDECLARED_ANYWHERE = Set.of("invalid_time_zone", "not_found");
  private final PublishedContract contract = PublishedContract.read("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  static Stream<Arguments> whatIsAsked() {
    String person = "/v5/persons/{person_id}";
    return Stream.of(
        Arguments.of("/v2/rewards", "/v2/rewards", ""),
        Arguments.of("/v5/persons", "/v5/persons", "identity_key_value=ann@example.com"),
        Arguments.of(person, "/v5/persons/ANN", ""),
        Arguments.of(person + "/steps", "/v5/persons/ANN/steps", ""),
        Arguments.of(person + "/steps", "/v5/persons/BOB/steps", ""),
        Arguments.of(person + "/rewards", "/v5/persons/ANN/rewards", ""),
        Arguments.of(person + "/rewards", "/v5/persons/BOB/rewards", ""),
        Arguments.of(person + "/shares", "/v5/persons/ANN/shares", ""),
        Arguments.of(person + "/relationships", "/v5/persons/ANN/relationships", ""),
        Arguments.of(person + "/relationships", "/v5/persons/BOB/relationships", ""),
        Arguments.of("/v4/tokens", "/v4/tokens", ""),
        Arguments.of("/v4/tokens/{token}", "/v4/tokens/" + ADMIN, ""));
  }

  @ParameterizedTest
  @MethodSource("whatIsAsked")
  void answersHaveTheDeclaredShape(String template, String path, String query) {
    JsonNode reply = api.get(named(path), query);
    assertThat(reply.isEmpty()).isFalse();
    contract.check("get", template, 200, reply);
  }

  @Test
  void aRewardAndANewTokenHaveTheDeclaredShape() {
    String id = api.get("/v2/rewards").get(0).get("reward_id").asText();
    contract.check("get", "/v2/rewards/{reward_id}", 200, api.get("/v2/rewards/" + id));
    String body = "{\"scopes\":[\"BACKEND\"],\"duration_seconds\":60}";
    contract.check("post", "/v4/tokens", 200, json(api.post("/v4/tokens", body), 200));
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/rewards, /v2/rewards, limit=0",
    "/v2/rewards, /v2/rewards, limit=1001",
    "/v2/rewards, /v2/rewards, offset=10001",
    "/v2/rewards, /v2/rewards, state=LOST",
    "/v2/rewards, /v2/rewards, reward_type=GOLD",
    "/v2/rewards, /v2/rewards, time_interval=x",
    "/v2/rewards, /v2/rewards, time_zone=Mars",
    "/v2/rewards/{reward_id}, /v2/rewards/1, ''",
    "/v5/persons, /v5/persons, ''",
    "/v5/persons, /v5/persons, identity_key_value=a&limit=0",
    "/v5/persons/{person_id}, /v5/persons/1, ''",
    "/v5/persons/{person_id}/steps, /v5/persons/1/steps, ''",
    "/v5/persons/{person_id}/steps, /v5/persons/ANN/steps, is_primary=x",
    "/v5/persons/{person_id}/rewards, /v5/persons/ANN/rewards, data_values=x",
    "/v5/persons/{person_id}/relationships, /v5/persons/ANN/relationships, data_values=x",
    "/v5/persons/{person_id}/shareables, /v5/persons/1/shareables, ''",
    "/v5/persons/{person_id}/shareables, /v5/persons/ANN/shareables, data_values=x",
    "/v5/persons/{person_id}/shareables/{code}, /v5/persons/ANN/shareables/none, ''",
    "/v5/persons/{person_id}/shares, /v5/persons/ANN/shares, data_values=x",
    "/v5/persons/{person_id}/shares, /v5/persons/ANN/shares, partner_ids=x",
    "/v5/persons/{person_id}/shares/{share_id}, /v5/persons/ANN/shares/none, ''",
    "/v6/batches, /v6/batches, status=LOST",
    "/v6/batches/{batchId}, /v6/batches/1, ''",
    "/v4/tokens/{token}, /v4/tokens/unknown, ''",
  })
  void refusalsHaveADeclaredCodeAndShape(String template, String path, String query) {
    APIGatewayV2HTTPResponse response =
        api.send(GatewayCall.get(named(path)).query(query).bearer(ADMIN));
    JsonNode problem = read(response.getBody());
    String code = problem.get("code").asText();
    if (!UNDECLARED_ANYWHERE.contains(code)) {
      assertThat(contract.codes("get", template)).contains(code);
      contract.check("get", template, response.getStatusCode(), problem);
    }
    assertThat(problem.get("http_status_code").asInt()).isEqualTo(response.getStatusCode());
    assertThat(problem.get("message").asText()).isNotEmpty();
  }

  @Test
  void aReplyThatLacksAFieldWouldBeNoticed() {
    JsonNode reward = api.get("/v2/rewards").get(0);
    ((ObjectNode) reward).remove("sandbox");
    assertThatThrownBy(() -> contract.check("get", "/v2/rewards/{reward_id}", 200, reward))
        .hasMessageContaining("sandbox");
  }

  private static String named(String path) {
    return path.replace("ANN", idOf("ann@example.com")).replace("BOB", idOf("bob@example.com"));
  }
}
