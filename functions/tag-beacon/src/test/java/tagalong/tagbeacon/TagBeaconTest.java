package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejection;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.store.Feed;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;

class TagBeaconTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Path SAMPLES = Path.of("../../events/tag-beacon");
  private final InMemoryStore memory = new InMemoryStore();
  private final InterruptedStore store = new InterruptedStore(memory);
  private final SettableClock clock = new SettableClock(NOON);
  private final RecentClients clients = new RecentClients(new Clients(store), clock);
  private final Rejections rejections = new Rejections(store, clock, new Random(1));
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> beacon =
      new TagBeacon(
          new Admission(new Authenticating(clients, clock), new Limits(clock)),
          clients,
          new RecentPrograms(new Programs(store, clock), clock),
          new Intake(store, clock, new Random(2)),
          rejections,
          new ProblemReplies(new Random(3)),
          Identities.over(
              store,
              clients,
              new RecentPrograms(new Programs(store, clock), clock),
              clock,
              new Random(4)),
          store);

  @BeforeEach
  void settle() {
    TwoClients.settle(memory);
  }

  @Test
  void aTagsEventBelongsToTheClientOfTheHost() {
    APIGatewayV2HTTPResponse response = answered(sample("post-events.json"));
    assertThat(response.getHeaders()).doesNotContainKey("X-Extole-Error");
    Event event = only();
    assertThat(json(response).get("id").textValue()).isEqualTo(event.id().value());
    assertThat(event.world().client()).isEqualTo(TwoClients.ACME.id());
    assertThat(event.name()).isEqualTo("registration");
    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T11:59:00Z"));
    assertThat(event.source()).isEqualTo(Source.WEB);
    assertThat(event.data().values())
        .containsOnlyKeys("email", "labels", "ip_address", "user_agent");
  }

  @Test
  void theBodyMayBeNothingButData() {
    answered(sample("post-events-named.json"));
    assertThat(only().name()).isEqualTo("conversion");
    assertThat(only().data().text("cart_value")).contains("10.50");
  }

  @Test
  void queryKeysAreData() {
    answered(sample("get-events-named.json"));
    assertThat(only().name()).isEqualTo("conversion");
    assertThat(only().data().text("email")).contains("ann+1@example.com");
    assertThat(only().data().values()).containsEntry("labels", List.of("a", "b"));
  }

  @Test
  void aFormIsRead() {
    answered(sample("post-events-form.json"));
    assertThat(only().name()).isEqualTo("conversion");
    assertThat(only().data().text("email")).contains("ann@example.com");
  }

  @Test
  void multipartFieldsAreRead() {
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"event_name\"\r\n\r\nshare\r\n--b--";
    answered(post("/events", form).header("content-type", "multipart/form-data; boundary=b"));
    assertThat(only().name()).isEqualTo("share");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/events; {'event_name':'a','data':{'k':'v'}}",
        "/events; {'event_name':'a','k':'v'}",
        "/events/a; {'event_name':'b','data':{'k':'v'}}",
        "/events/a; {'k':'v'}"
      })
  void wrappedAndFlatBodiesAreToldApart(String path, String body) {
    answered(post(path, body.replace('\'', '"')).header("content-type", "text/plain"));
    assertThat(only().name()).isEqualTo("a");
    assertThat(only().data().text("k")).contains("v");
  }

  @Test
  void aNamedEventMayHaveNoBodyAndDataThatIsCalledData() {
    answered(GatewayCall.of("POST", "/events/a").host(TwoClients.ACME_HOST));
    answered(post("/events/b", "{\"data\":{\"k\":1}}"));
    assertThat(events()).extracting(Event::name).containsExactly("a", "b");
    assertThat(events().getLast().data().values()).containsKey("data");
  }

  @Test
  void aBrowserIsRecognisedByTheTokenItWasGiven() {
    String token = json(answered(post("/events/a", "{}"))).get("token").textValue();
    assertThat(token).matches("c1\\.[A-Za-z0-9_-]+");
    for (GatewayCall call :
        List.of(
            post("/events/a", "{}").bearer(token),
            post("/events/a", "{}").query("access_token=" + token),
            post("/events/a", "{}").cookie("extole_token=" + token))) {
      assertThat(json(answered(call)).get("token").textValue()).isEqualTo(token);
    }
    List<PersonKey> device = events().getFirst().keys();
    assertThat(device).extracting(PersonKey::kind).containsExactly(PersonKey.Kind.DEVICE);
    assertThat(events()).hasSize(4).allSatisfy(e -> assertThat(e.keys()).isEqualTo(device));
  }

  @Test
  void otherKindsOfTokensNameNoDevice() {
    JsonNode reply = json(answered(post("/events/a", "{}").bearer(TwoClients.ACME_TOKEN)));
    assertThat(reply.get("token").textValue()).startsWith("c1.");
  }

  @Test
  void whatProvesWhoSomebodyIsDoesNotReachTheLog() {
    answered(post("/events/a", "{\"jwt\":\"secret\",\"access_token\":\"secret\",\"k\":1}"));
    answered(
        GatewayCall.get("/events/a").host(TwoClients.ACME_HOST).query("access_token=secret&k=1"));
    assertThat(events())
        .allSatisfy(e -> assertThat(e.data().values()).containsOnlyKeys("k", "ip_address"));
  }

  @Test
  void nobodySaysWhereTheyComeFrom() {
    answered(
        post("/events/a", "{\"ip_address\":\"198.51.100.1\",\"user_agent\":\"Mine\"}")
            .header("user-agent", "Mozilla/5.0"));
    answered(post("/events/a", "{\"user_agent\":\"Mine\"}"));
    assertThat(events())
        .allSatisfy(e -> assertThat(e.data().text("ip_address")).contains("203.0.113.7"))
        .extracting(e -> e.data().text("user_agent"))
        .containsExactlyInAnyOrder(Optional.of("Mozilla/5.0"), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "application/json; {'event_name':; invalid_json",
        "application/json; {}; missing_event_name",
        "application/json; {'event_name':'a','event_time':'soon'}; invalid_event_time_format",
        "application/json; {'event_name':{},'data':{}}; binding_error",
        "text/xml; <event/>; unsupported_media_type"
      })
  void whatWentWrongStandsInHeadersAndIsKept(String type, String body, String code) {
    APIGatewayV2HTTPResponse response =
        answered(post("/events", body.replace('\'', '"')).header("content-type", type));
    assertThat(response.getHeaders()).containsEntry("X-Extole-Error", code);
    assertThat(response.getHeaders().get("X-Extole-Error-Message")).isNotBlank();
    assertThat(events()).isEmpty();
    assertThat(rejections.latest(TwoClients.ACME.id(), NOON, 10))
        .extracting(Rejection::code)
        .containsExactly(code);
  }

  @Test
  void aRefusedQueryIsKeptWithoutItsToken() {
    answered(
        GatewayCall.get("/events").host(TwoClients.ACME_HOST).query("access_token=secret&k=1"));
    assertThat(rejections.latest(TwoClients.ACME.id(), NOON, 10))
        .extracting(Rejection::raw)
        .containsExactly("{\"k\":\"1\"}");
  }

  @Test
  void anUnknownHostGetsItsAnswerToo() {
    assertThat(answered(post("/events/a", "{}").host("nobody.example")).getHeaders())
        .containsEntry("X-Extole-Error", "program_domain_not_found");
    assertThat(events()).isEmpty();
  }

  @Test
  void aTooLargeBodyIsToldInHeaders() {
    assertThat(answered(post("/events/a", " ".repeat(300_000) + "{}")).getHeaders())
        .containsEntry("X-Extole-Error", "payload_too_large");
  }

  @Test
  void aStoreThatIsDownIsToldInHeaders() {
    store.goDown();
    assertThat(answered(post("/events/a", "{}")).getHeaders())
        .containsEntry("X-Extole-Error", "service_unavailable");
  }

  @Test
  void aBrowserMayAskBeforeItSends() {
    APIGatewayV2HTTPResponse response =
        send(GatewayCall.of("OPTIONS", "/events/a").host(TwoClients.ACME_HOST).event());
    assertThat(response.getStatusCode()).isEqualTo(204);
    assertThat(response.getHeaders())
        .containsEntry("Access-Control-Allow-Origin", "*")
        .doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @Test
  void anAppsDoubledSlashesAreSentOnToWhereTheyAreAnswered() {
    APIGatewayV2HTTPResponse response = send(post("//api/v6/events", "{}").event());
    assertThat(response.getStatusCode()).isEqualTo(308);
    assertThat(response.getHeaders())
        .containsEntry("Location", "/api/v6/events")
        .containsEntry("Access-Control-Allow-Origin", "*");
  }

  @Test
  void anUnknownPathIsNoEvent() {
    APIGatewayV2HTTPResponse response = send(post("/else/where", "{}").event());
    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(json(response).get("code").textValue()).isEqualTo("not_found");
    assertThat(send(GatewayCall.of("PUT", "/events").event()).getStatusCode()).isEqualTo(405);
  }

  private static GatewayCall post(String path, String body) {
    return GatewayCall.post(path, body).host(TwoClients.ACME_HOST);
  }

  private APIGatewayV2HTTPResponse answered(GatewayCall call) {
    return answered(call.event());
  }

  /** Sends what is always answered 200, with all that such an answer has. */
  private APIGatewayV2HTTPResponse answered(APIGatewayV2HTTPEvent event) {
    APIGatewayV2HTTPResponse response = send(event);
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsKey("X-Extole-Cookie-Consent")
        .containsEntry("Access-Control-Allow-Origin", "*");
    assertThat(json(response).get("id").textValue()).isNotEmpty();
    assertThat(json(response).get("token").isTextual()).isTrue();
    assertThat(json(response).has("cookie_consent")).isTrue();
    return response;
  }

  private APIGatewayV2HTTPResponse send(APIGatewayV2HTTPEvent event) {
    return beacon.handleRequest(event, null);
  }

  private static APIGatewayV2HTTPEvent sample(String name) {
    return GatewayCall.sample(SAMPLES, name);
  }

  private List<Event> events() {
    return memory.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }

  private Event only() {
    assertThat(events()).hasSize(1);
    return events().getFirst();
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    try {
      return new ObjectMapper().readTree(response.getBody());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
