package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;
import tagalong.testkit.http.GatewayCall;

/** What apps say of themselves. */
class DebuggingTest {
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @ParameterizedTest
  @CsvSource({"/api/v4/debug/logs, debug_log", "//api/v4/debug/metrics, debug_metric"})
  void whatAnAppSaysOfItselfIsKeptUnderItsPollingId(String path, String name) {
    APIGatewayV2HTTPResponse response =
        api.send(ConsumerApiFixture.post(path, "{\"level\": \"ERROR\", \"message\": \"late\"}"));
    Event kept = api.events().getFirst();
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(ConsumerApiFixture.json(response).path("polling_id").asText())
        .isEqualTo(kept.id().value());
    assertThat(kept.name()).isEqualTo(name);
    assertThat(kept.source()).isEqualTo(Source.APP);
    assertThat(kept.data().text("message")).contains("late");
  }

  @Test
  void whatCannotBeReadIsRefusedAndKept() {
    APIGatewayV2HTTPResponse response =
        api.send(ConsumerApiFixture.post("/api/v4/debug/logs", "{\"level\": "));
    assertThat(response.getStatusCode()).isEqualTo(400);
    assertThat(ConsumerApiFixture.json(response).path("code").asText()).isEqualTo("invalid_json");
    assertThat(api.rejections()).hasSize(1);
  }

  @Test
  void aHostThatNobodyHasIsRefused() {
    GatewayCall call = GatewayCall.post("/api/v4/debug/logs", "{}").host("nobody.example");
    assertThat(ConsumerApiFixture.json(api.send(call)).path("code").asText())
        .isEqualTo("program_domain_not_found");
  }

  @Test
  void theSampleIsAnswered() {
    assertThat(api.sendSample("post-api-v4-debug-logs.json").getStatusCode()).isEqualTo(200);
  }
}
