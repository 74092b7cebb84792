package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;
import tagalong.wire.program.ProgramFile;
import tagalong.wire.program.ProgramReading;

/** A program that wants people asked before anything is kept in their browser. */
class AskingConsentTest {
  private static final String PROGRAM =
      """
      program: raf
      name: Refer & win
      consent: required
      referrals: {by: [share_link], landing: /zone/welcome}
      steps: {share_link_clicked: {journey: friend}}
      zones: {welcome: [{html: "<p>Welcome</p>"}]}
      """;

  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";
  private final InMemoryStore store = new InMemoryStore();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final RecentClients clients = new RecentClients(new Clients(store), clock);
  private final Programs programs = new Programs(store, clock);
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> beacon =
      new TagBeacon(
          new Admission(new Authenticating(clients, clock), new Limits(clock)),
          clients,
          new RecentPrograms(programs, clock),
          new Intake(store, clock, new Random(2)),
          new Rejections(store, clock, new Random(1)),
          new ProblemReplies(new Random(3)),
          Identities.over(
              store, clients, new RecentPrograms(programs, clock), clock, new Random(4)),
          store);

  @BeforeEach
  void settle() {
    TwoClients.settle(store);
    publish(PROGRAM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ANN-10", "/zone/welcome", "/zone/welcome?cookie_consent=granted"})
  void whoComesByAnAddressHasAgreedToNothing(String address) {
    APIGatewayV2HTTPResponse response = send(get(address));
    assertThat(response.getStatusCode()).isIn(200, 302);
    assertThat(response.getCookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ANN-10", "/zone/welcome"})
  void aCookieThatIsThereWasAgreedTo(String address) {
    String cookie = agreed();
    assertThat(send(get(address).cookie(cookie)).getCookies()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | required | ",
        "{\"cookie_consent\":\"granted\"} | granted | granted",
        "{\"data\":{\"cookie_consent\":\"Denied\"}} | denied | denied",
        "{\"cookie_consent\":\"perhaps\"} | required | ",
        "{\"event_time\":\"soon\"} | required | "
      })
  void aPageIsToldWhatMayBeKept(String body, String header, String update) {
    for (String path : new String[] {"/events/a", "/zones/welcome"}) {
      APIGatewayV2HTTPResponse response = send(post(path, body));
      assertThat(response.getHeaders()).containsEntry("X-Extole-Cookie-Consent", header);
      assertThat(json(response).path("cookie_consent").textValue()).isEqualTo(update);
      assertThat(response.getCookies()).isEmpty();
    }
  }

  @Test
  void whoObjectsLosesTheCookie() {
    String cookie = agreed();
    APIGatewayV2HTTPResponse response =
        send(post("/events/a", "{\"cookie_consent\":\"denied\"}").cookie(cookie));
    assertThat(response.getCookies().getFirst())
        .startsWith("access_token=; ")
        .contains("Max-Age=0");
  }

  @Test
  void nobodyIsAskedWhereNoProgramWantsIt() {
    publish(PROGRAM.replace("consent: required\n", ""));
    clock.goOn(Duration.ofMinutes(1));
    assertThat(send(post("/events/a", "{}")).getHeaders())
        .containsEntry("X-Extole-Cookie-Consent", "none");
    assertThat(send(get("/ANN-10")).getCookies()).hasSize(1);
  }

  /** What a browser keeps whose user agreed in a form of ours. */
  private String agreed() {
    String cookie =
        send(post("/zone/welcome", "{\"cookie_consent\":\"granted\"}")).getCookies().getFirst();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private void publish(String yaml) {
    ProgramReading.Understood read = (ProgramReading.Understood) new ProgramFile().read(yaml);
    programs.publish(TwoClients.ACME.id(), read.program(), Optional.empty());
  }

  private static GatewayCall get(String address) {
    String[] halves = address.split("\\?", 2);
    GatewayCall call = GatewayCall.get(halves[0]).query(halves.length > 1 ? halves[1] : "");
    return call.host(TwoClients.ACME_HOST).header("User-Agent", AGENT);
  }

  private static GatewayCall post(String path, String body) {
    return GatewayCall.post(path, body)
        .host(TwoClients.ACME_HOST)
        .header("accept", "application/json");
  }

  private APIGatewayV2HTTPResponse send(GatewayCall call) {
    return beacon.handleRequest(call.event(), null);
  }

  private static JsonNode json(APIGatewayV2HTTPResponse answer) {
    try {
      return new ObjectMapper().readTree(answer.getBody());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
