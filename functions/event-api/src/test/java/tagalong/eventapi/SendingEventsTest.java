package tagalong.eventapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.eventapi.EventApiFixture.NOON;
import static tagalong.eventapi.EventApiFixture.json;
import static tagalong.eventapi.EventApiFixture.post;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class SendingEventsTest {
  private final EventApiFixture api = new EventApiFixture();

  @Test
  void anEventIsDurableBeforeItIsAcknowledged() {
    APIGatewayV2HTTPResponse response = api.sendSample("post-v6-events.json");
    assertThat(response.getStatusCode()).isEqualTo(200);
    Event event = api.events().getFirst();
    assertThat(json(response).get("event_id").textValue()).isEqualTo(event.id().value());
    assertThat(json(response).get("person_id").textValue())
        .isEqualTo(TwoClients.ACME.personIds().of(event.keys().getFirst()));
    assertThat(event.name()).isEqualTo("conversion");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(event.source()).isEqualTo(Source.SERVER);
    assertThat(event.data().values()).containsEntry("cart_value", new BigDecimal("10.5"));
  }

  @Test
  void theNameMayStandInThePathAndTheDataInTheBody() {
    JsonNode reply = json(api.sendSample("post-v6-events-named.json"));
    assertThat(reply.size()).isEqualTo(2);
    Event event = api.events().getFirst();
    assertThat(event.name()).isEqualTo("order_shipped");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(event.data().text("partner_event_id")).contains("order-1");
  }

  @Test
  void asyncRepliesWithTheEventOnly() {
    JsonNode reply = json(api.sendSample("post-v6-async-events.json"));
    assertThat(reply.size()).isEqualTo(1);
    assertThat(reply.get("event_id").textValue()).isEqualTo(api.events().getFirst().id().value());
    json(api.send(post("/v6/async-events/share", "{}")));
    assertThat(api.events()).extracting(Event::name).containsExactly("registration", "share");
  }

  @Test
  void theOlderVersionRepliesWithAnId() {
    assertThat(json(api.sendSample("post-v5-events.json")).get("id").textValue())
        .isEqualTo(api.events().getFirst().id().value());
    assertThat(json(api.send(post("/v5/events/share", "{}"))).get("id").textValue()).isNotEmpty();
    assertThat(api.events()).hasSize(2);
  }

  @Test
  void theTimeBesideTheDataGoesBeforeTheTimeInIt() {
    api.send(
        post(
            "/v6/events",
            """
            {"event_name":"a","event_time":"2026-02-01T00:00:00Z","unknown":[1],
             "data":{"event_time":"2026-01-01T00:00:00Z"}}"""));
    api.send(post("/v6/events", "{\"event_name\":\"b\",\"data\":{\"event_time\":\"2026-01-01\"}}"));
    assertThat(api.events())
        .extracting(Event::time)
        .containsExactly(
            Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_name\":\"a\"}",
        "{\"event_name\":\"a\",\"data\":null,\"event_time\":null}",
        "{\"data\":{\"event_name\":\"a\"}}"
      })
  void dataAndTimeMayBeLeftOut(String body) {
    assertThat(api.send(post("/v6/events", body)).getStatusCode()).isEqualTo(200);
    assertThat(api.events().getFirst().time()).isEqualTo(NOON);
    assertThat(api.events().getFirst().name()).isEqualTo("a");
  }

  @Test
  void aNamedEventMayHaveNoData() {
    assertThat(api.send(post("/v6/events/a", "null")).getStatusCode()).isEqualTo(200);
  }

  @Test
  void aPersonIdIsTakenAsANumber() {
    JsonNode reply = json(api.send(post("/v6/events/a", "{\"person_id\":7465313346145957284}")));
    assertThat(reply.get("person_id").textValue()).isEqualTo("7465313346145957284");
  }

  @Test
  void duplicateSlashesAndEncodedNamesAreRead() {
    api.send(post("//v6//events/caf%C3%A9%20visit/", "{\"email\":\"ann@example.com\"}"));
    assertThat(api.events().getFirst().name()).isEqualTo("café visit");
    assertThat(api.events().getFirst().keys())
        .isEqualTo(List.of(new PersonKey(PersonKey.Kind.EMAIL, "ann@example.com")));
  }

  @Test
  void aBodyThatTheGatewayEncodedIsRead() {
    api.send(post("/v6/events/a", "{\"note\":\"ü\"}").encoded());
    assertThat(api.events().getFirst().data().text("note")).contains("ü");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json; charset=utf-8", "application/vnd.x+json", ""})
  void anyContentTypeThatMayBeJsonWillDo(String contentType) {
    GatewayCall call = post("/v6/events/a", "{}").header("content-type", contentType);
    assertThat(api.send(call).getStatusCode()).isEqualTo(200);
    assertThat(api.send(call.without("content-type")).getStatusCode()).isEqualTo(200);
  }

  @Test
  void aTokenIsProvenByAskingWhoItIs() {
    APIGatewayV2HTTPResponse response = api.sendSample("get-v2-me.json");
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(json(response).get("client_id").textValue()).isEqualTo(TwoClients.ACME.id());
    assertThat(api.send(GatewayCall.get("/v2/me").bearer(TwoClients.SUPPORT_TOKEN)).getStatusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-03-01T09:00:00, 2026-03-01T08:00:00Z",
    "-05:00, 2026-02-28, 2026-02-28T05:00:00Z",
    "Europe/Paris, 2026-03-01T09:00:00+05:30, 2026-03-01T03:30:00Z"
  })
  void aTimeWithoutOffsetIsMeantInTheZoneOfTheRequest(String zone, String time, Instant expected) {
    String event = "{\"event_name\":\"a\",\"event_time\":\"" + time + "\"}";
    String named = "{\"event_time\":\"" + time + "\"}";
    api.send(post("/v6/events", event).header("time-zone", zone));
    api.send(post("/v6/async-events/a", named).header("time-zone", zone));
    api.send(post("/v5/batch-events", "[" + event + "]").header("time-zone", zone));
    assertThat(api.events()).extracting(Event::time).containsExactly(expected, expected, expected);
  }

  @Test
  void aTimeWithoutOffsetOrZoneIsMeantInUtc() {
    api.send(post("/v6/events/a", "{\"event_time\":\"2026-03-01T09:00\"}"));
    assertThat(api.events().getFirst().time()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
  }
}
