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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.http.GatewayCall;

class BlockingPeopleTest {
  private static final String BOB = "/v5/persons/" + idOf("bob@example.com");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  @Test
  void nobodyIsBlockedFromTheBeginning() {
    JsonNode block = api.get(BOB + "/block");
    assertThat(block.get("type").asText()).isEqualTo("NONE");
    assertThat(block.get("reason").asText()).isEmpty();
    assertThat(block.get("updated_date").asText()).startsWith("2026-03-01T11:00");
  }

  @Test
  void whoIsBlockedIsSuspiciousUntilTheyAreLetInAgain() {
    JsonNode block = json(block("{\"type\": \"EVENTS\", \"reason\": \"chargebacks\"}"), 200);
    assertThat(block.get("reason").asText()).isEqualTo("chargebacks");
    assertThat(qualityAfter("11:30")).isEqualTo("HIGH");
    assertThat(api.get(BOB + "/block")).isEqualTo(block);
    assertThat(qualityAfter("23:00")).isEqualTo("LOW");
    api.clock.goOn(Duration.ofHours(1));
    json(block("{\"type\": \"NONE\", \"reason\": \"\"}"), 200);
    assertThat(qualityAfter("23:30")).isEqualTo("HIGH");
    assertThat(api.get(BOB + "/block").get("type").asText()).isEqualTo("NONE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reason\": \"x\"} | 400 invalid_parameter",
        "{\"type\": \"ALL\", \"reason\": \"x\"} | 400 invalid_parameter",
        "{\"type\": {}, \"reason\": \"x\"} | 400 binding_error",
        "[] | 400 invalid_json",
        "{ | 400 invalid_json",
      })
  void whatCannotBeMeantIsTold(String body, String refusal) {
    assertThat(refusal(block(body))).isEqualTo(refusal);
  }

  @Test
  void aReasonIsShort() {
    String body = "{\"type\": \"EVENTS\", \"reason\": \"%s\"}".formatted("x".repeat(1001));
    assertThat(refusal(block(body))).isEqualTo("400 invalid_block_reason");
  }

  @Test
  void nobodyBlocksWhoIsNotTheirs() {
    GatewayCall read = GatewayCall.get(BOB + "/block").bearer(OTHER_ADMIN);
    assertThat(refusal(api.send(read))).isEqualTo("403 person_not_found");
    assertThat(refusal(api.send(GatewayCall.get("/v5/persons/1/block").bearer(ADMIN))))
        .isEqualTo("403 person_not_found");
  }

  private APIGatewayV2HTTPResponse block(String body) {
    return api.send(
        GatewayCall.of("PUT", BOB + "/block")
            .header("content-type", "application/json")
            .body(body)
            .bearer(ADMIN));
  }

  private String qualityAfter(String time) {
    api.happened("account_opened", time, Map.of("email", "bob@example.com"));
    return api.get(BOB + "/steps").get(0).get("quality").asText();
  }
}
