package tagalong.eventapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.eventapi.EventApiFixture.json;
import static tagalong.eventapi.EventApiFixture.post;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Event;
import tagalong.domain.intake.Rejection;
import tagalong.wire.http.Json;

class SendingBatchesTest {
  private final EventApiFixture api = new EventApiFixture();

  @Test
  void whatIsRefusedDoesNotStandInTheWayOfTheOthers() {
    JsonNode reply = json(api.sendSample("post-v5-batch-events.json"));
    assertThat(reply).hasSize(2);
    JsonNode good = reply.get(0);
    assertThat(good.get("status").textValue()).isEqualTo("SUCCEEDED");
    assertThat(good.get("event_id").textValue()).isEqualTo(api.events().getFirst().id().value());
    assertThat(good.get("error_message").isNull()).isTrue();
    assertThat(good.get("request").get("data").get("email").textValue())
        .isEqualTo("ben@example.com");
    JsonNode bad = reply.get(1);
    assertThat(bad.get("status").textValue()).isEqualTo("FAILED");
    assertThat(bad.get("event_id").isNull()).isTrue();
    assertThat(bad.get("error_message").textValue()).isNotBlank();
    assertThat(api.rejections())
        .singleElement()
        .satisfies(kept -> assertThat(kept.raw()).contains("cid@example.com"));
  }

  @Test
  void answersStandInTheOrderOfTheRequests() {
    JsonNode reply =
        json(
            api.send(
                post(
                    "/v5/batch-events",
                    "[7,{\"event_name\":\"a\"},null,{\"event_name\":{}},{\"event_name\":\"b\"}]")));
    assertThat(reply)
        .extracting(entry -> entry.get("status").textValue())
        .containsExactly("FAILED", "SUCCEEDED", "FAILED", "FAILED", "SUCCEEDED");
    assertThat(reply.get(4).get("event_id").textValue())
        .isEqualTo(api.events().getLast().id().value());
    assertThat(api.events()).extracting(Event::name).containsExactly("a", "b");
    assertThat(api.rejections())
        .extracting(Rejection::raw)
        .containsExactlyInAnyOrder("7", "null", "{\"event_name\":{}}");
  }

  @Test
  void oneEventIsNoLargerInABatchThanAlone() {
    String large = "{\"event_name\":\"a\",\"data\":{\"n\":\"" + "x".repeat(Json.LARGEST) + "\"}}";
    JsonNode reply =
        json(api.send(post("/v5/batch-events", "[" + large + ",{\"event_name\":\"b\"}]")));
    assertThat(reply)
        .extracting(entry -> entry.get("status").textValue())
        .containsExactly("FAILED", "SUCCEEDED");
  }

  @Test
  void aBatchOfNothingIsAnsweredWithNothing() {
    assertThat(json(api.send(post("/v5/batch-events", "[]")))).isEmpty();
    assertThat(json(api.send(post("/v5/batch-events", "{}"))).get("code").textValue())
        .isEqualTo("invalid_json");
  }
}
