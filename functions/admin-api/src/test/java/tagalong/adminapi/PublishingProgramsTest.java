package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.read;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.http.GatewayCall;
import tagalong.wire.program.ProgramText;

class PublishingProgramsTest {
  private static final String TEXT = ProgramText.of(APrograms.referAFriend());
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void aPublishedVersionIsInForceFromNowOn() {
    JsonNode published = json(publish(TEXT, ""), 201);
    assertThat(published.get("version").asInt()).isEqualTo(2);
    assertThat(published.get("effective_date").asText()).isEqualTo("2026-03-01T12:00:00Z");
    JsonNode versions = api.get("/v6/programs");
    assertThat(each(versions, "version")).containsExactly("2", "1");
    assertThat(each(versions, "in_force")).containsExactly("true", "false");
  }

  @Test
  void aVersionCanBeMadeToCountFromAnotherTime() {
    JsonNode published = json(publish(TEXT, "effective=2026-04-01T00:00&time_zone=%2B02:00"), 201);
    assertThat(published.get("effective_date").asText()).isEqualTo("2026-04-01T00:00:00+02:00");
    assertThat(each(api.get("/v6/programs"), "in_force")).containsExactly("false", "true");
  }

  @Test
  void programsAreListedByIdAndClient() {
    json(publish(ProgramText.of(APrograms.named("loyalty")), ""), 201);
    assertThat(each(api.get("/v6/programs"), "id")).containsExactly("loyalty", "refer-a-friend");
    assertThat(each(api.get("/v6/programs", "id=loyalty"), "id")).containsExactly("loyalty");
    JsonNode others = json(api.send(GatewayCall.get("/v6/programs").bearer(OTHER_ADMIN)), 200);
    assertThat(each(others, "id")).containsExactly("refer-a-friend");
  }

  @Test
  void everyMistakeIsTold() {
    APIGatewayV2HTTPResponse response = publish("program: Loyalty\nsteps: 7\n", "");
    assertThat(refusal(response)).isEqualTo("400 program_invalid");
    JsonNode problem = read(response.getBody());
    assertThat(problem.get("message").asText()).contains("mistakes", "1:");
    assertThat(problem.get("parameters")).hasSizeGreaterThan(1);
    assertThat(problem.at("/parameters/mistake_02").asText()).isNotEmpty();
    assertThat(api.get("/v6/programs")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "effective=tomorrow, 400 invalid_time_format",
    "time_zone=Mars, 400 invalid_time_zone",
  })
  void whatCannotBePublishedIsTold(String query, String refusal) {
    assertThat(refusal(publish(TEXT, query))).isEqualTo(refusal);
    assertThat(refusal(publish(" ", ""))).isEqualTo("400 missing_request_body");
    assertThat(api.get("/v6/programs")).hasSize(1);
  }

  @Test
  void aProgramThatIsTooLargeIsRefused() {
    assertThat(refusal(publish("x".repeat(300_000), ""))).isEqualTo("413 payload_too_large");
  }

  private APIGatewayV2HTTPResponse publish(String text, String query) {
    return api.send(
        GatewayCall.of("POST", "/v6/programs")
            .header("content-type", "application/yaml")
            .body(text)
            .query(query)
            .bearer(ADMIN));
  }
}
