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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Event;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.store.Feed;
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

class AnsweringZonesTest {
  private static final String PROGRAM =
      """
      program: raf
      name: Refer & win
      referrals: {by: [share_link, advocate_code], landing: "https://brand.example/welcome"}
      steps:
        share_experience: {journey: advocate}
        share_link_clicked: {journey: friend}
      zones:
        product:
          - {locales: [es], html: "<p>Hola {{data.first_name}}</p>"}
          - {labels: [vip], html: "<p>Dear {{data.first_name}}</p>"}
          - {variant: short, html: "<p>Hi</p>"}
          - {variant: long, weight: 3, html: "<p>Hello {{data.first_name}}</p>"}
        share_experience:
          - {html: "<a href='{{share_link}}'>{{share_code}}</a>"}
        mobile_cta:
          - {data: {title: "Hi {{data.first_name}}", nested: [{rank: 1}]}}
        conversion: []
      """;

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
    ProgramReading.Understood read = (ProgramReading.Understood) new ProgramFile().read(PROGRAM);
    programs.publish(TwoClients.ACME.id(), read.program(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "es-MX, '', <p>Hola A&amp;B</p>",
    "ES, vip, <p>Hola A&amp;B</p>",
    "en, 'web,vip', <p>Dear A&amp;B</p>",
  })
  void theFirstContentThatIsMeantForTheViewerIsShown(String locale, String labels, String html) {
    String body =
        "{\"event_name\":\"product\",\"data\":{\"first_name\":\"A&B\",\"locale\":\"%s\",\"labels\":\"%s\"}}"
            .formatted(locale, labels);
    JsonNode answer = envelope(asked("/zones", body));
    assertThat(answer.get("html").textValue()).isEqualTo(html);
    assertThat(answer.get("campaign_id").textValue()).isEqualTo("raf");
    assertThat(events().getFirst().name()).isEqualTo("product");
    assertThat(answer.get("event_id").textValue()).isEqualTo(events().getFirst().id().value());
  }

  @Test
  void viewersAreSplitByWeightAndEachAlwaysSeesTheSame() {
    Set<String> seen = new HashSet<>();
    int longs = 0;
    for (int i = 0; i < 400; i++) {
      JsonNode first = envelope(asked("/zones/product", "{}"));
      String token = first.get("token").textValue();
      String again =
          envelope(asked("/zones/product", "{\"access_token\":\"" + token + "\"}"))
              .get("html")
              .textValue();
      assertThat(again).isEqualTo(first.get("html").textValue());
      seen.add(again);
      longs += again.startsWith("<p>Hello") ? 1 : 0;
    }
    assertThat(seen).hasSize(2);
    assertThat(longs).isBetween(250, 350);
    assertThat(events()).allMatch(event -> event.data().text("variant").isPresent());
  }

  @Test
  void anApplicationGetsDataWithItsTextsWritten() {
    JsonNode answer = envelope(asked("/zones/mobile_cta", "{\"first_name\":\"A&B\"}"));
    assertThat(answer.get("data").toString())
        .isEqualTo("{\"title\":\"Hi A&B\",\"nested\":[{\"rank\":1}]}");
  }

  @Test
  void whoeverSeesAShareLinkSeesTheirOwnAndItIsGiven() {
    String html = html("{\"email\":\"ann@example.com\"}");
    String code = html.substring(html.indexOf('>') + 1, html.indexOf("</a>"));
    assertThat(html).contains("http://" + TwoClients.ACME_HOST + "/" + code);
    assertThat(html(" {\"email\":\"Ann@example.com\"}")).isEqualTo(html);
    assertThat(html("{\"email\":\"bob@example.com\"}")).isNotEqualTo(html);
    // What a page says of a code does not count here.
    html("{\"email\":\"eve@example.com\",\"advocate_code\":\"" + code + "\"}");
    List<String> given =
        events().stream().map(event -> event.data().text("advocate_code").orElseThrow()).toList();
    assertThat(given).startsWith(code, code).hasSize(4);
    assertThat(Set.copyOf(given)).as("one for each person").hasSize(3);
  }

  private String html(String body) {
    return envelope(asked("/zones/share_experience", body)).get("html").textValue();
  }

  @Test
  void aZoneThatOnlyRecordsAndOneThatNobodyKnowsAreEmpty() {
    for (String zone : List.of("conversion", "nowhere")) {
      APIGatewayV2HTTPResponse bare = send(post("/zones/" + zone, "{}"));
      assertThat(bare.getStatusCode()).isEqualTo(200);
      assertThat(bare.getBody()).isNullOrEmpty();
      assertThat(envelope(asked("/zones/" + zone, "{}")).get("html").textValue()).isEmpty();
    }
    assertThat(events()).hasSize(4);
  }

  @Test
  void aPageThatAsksForNothingInParticularGetsTheContentAlone() {
    APIGatewayV2HTTPResponse shown = send(post("/zones/product", "{\"locale\":\"es\"}"));
    assertThat(shown.getHeaders()).containsEntry("Content-Type", "text/html; charset=utf-8");
    assertThat(shown.getBody()).isEqualTo("<p>Hola </p>");
  }

  @Test
  void anEventThatATagTellsAgainIsTheSameEvent() {
    String made = "%012x".formatted(clock.millis());
    String id = made.substring(0, 8) + "-" + made.substring(8) + "-7abc-8def-0123456789ab";
    String body = "{\"event_name\":\"conversion\",\"event_id\":\"" + id + "\",\"data\":{}}";
    String first = envelope(asked("/zones", body)).get("event_id").textValue();
    clock.goOn(Duration.ofHours(30));
    assertThat(envelope(asked("/zones", body)).get("event_id").textValue()).isEqualTo(first);
    assertThat(events()).hasSize(1);
    assertThat(events().getFirst().time()).isEqualTo(events().getFirst().received());
    // Nobody can write into a past that is long gone.
    clock.goOn(Duration.ofDays(5));
    assertThat(envelope(asked("/zones", body)).get("event_id").textValue()).isNotEqualTo(first);
  }

  /** The last of them come near what is still believed, and a slow network moves them over it. */
  @ParameterizedTest
  @ValueSource(
      strings = {"PT10M", "-PT120H", "-PT400000H", "PT720H", "PT4M50S", "PT5M5S", "-PT84H5S"})
  void aTagWhoseClockIsWrongTellsAnEventOnceToo(Duration ahead) {
    String made = "%012x".formatted(clock.instant().plus(ahead).toEpochMilli());
    String body =
        "{\"event_name\":\"conversion\",\"event_id\":\"%s-%s-7abc-8def-0123456789ab\",\"age_ms\":%%d}"
            .formatted(made.substring(0, 8), made.substring(8));
    asked("/zones", body.formatted(0));
    clock.goOn(Duration.ofSeconds(80));
    asked("/zones", body.formatted(60_000));
    clock.goOn(Duration.ofDays(3));
    asked("/zones", body.formatted(Duration.ofDays(3).toMillis() + 80_000));
    assertThat(events()).hasSize(1);
  }

  @Test
  void whatWasToldLateHappenedWhenItHappened() {
    String made = "%012x".formatted(clock.millis());
    String id = made.substring(0, 8) + "-" + made.substring(8) + "-7abc-8def-0123456789ab";
    String body = "{\"event_name\":\"conversion\",\"event_id\":\"" + id + "\",\"age_ms\":3600000}";
    asked("/zones", body);
    assertThat(events().getFirst().time()).isEqualTo(clock.instant().minus(Duration.ofHours(1)));
  }

  @Test
  void aZoneCanBeAPageOfItsOwn() {
    APIGatewayV2HTTPResponse page =
        send(GatewayCall.get("/zone/share_experience").host(TwoClients.ACME_HOST));
    assertThat(page.getBody())
        .startsWith("<!doctype html>")
        .contains("<title>Refer &amp; win</title>", "<script src=\"/core.js\" async>");
    assertThat(page.getHeaders().get("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.getCookies()).hasSize(1);
    assertThat(send(GatewayCall.get("/zone/nowhere").host(TwoClients.ACME_HOST)).getStatusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-MX,es;q=0.9 | <p>Hola </p>",
        "es | <p>Hola </p>",
        "en-US,es;q=0.9 | <p>H",
        "*;q=0.1 | <p>H",
        "'<script>' | <p>H"
      })
  void aPageSpeaksTheLanguageThatTheBrowserLikesBest(String accepted, String shown) {
    GatewayCall call =
        GatewayCall.get("/zone/product")
            .host(TwoClients.ACME_HOST)
            .header("accept-language", accepted);
    assertThat(send(call).getBody()).contains(shown).doesNotContain("<script>\"");
  }

  @Test
  void aFormIsAnEventAndItsAnswerAPage() {
    GatewayCall form =
        GatewayCall.of("POST", "/zone/product")
            .host(TwoClients.ACME_HOST)
            .body("locale=es&first_name=%3Cb%3E&share_link=ANN-10")
            .header("content-type", "application/x-www-form-urlencoded");
    APIGatewayV2HTTPResponse page = send(form);
    assertThat(page.getBody()).contains("<p>Hola &lt;b&gt;</p>");
    assertThat(events().getFirst().data().text("share_link")).contains("ANN-10");
  }

  @Test
  void aTokenInAnAddressBecomesNobodysCookie() {
    String planted =
        send(GatewayCall.post("/zones/share_experience", "{}").host(TwoClients.ACME_HOST))
            .getHeaders()
            .get("X-Extole-Token");
    APIGatewayV2HTTPResponse page =
        send(
            GatewayCall.get("/zone/share_experience")
                .host(TwoClients.ACME_HOST)
                .query("access_token=" + planted));
    assertThat(page.getCookies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody.example | {} | program_domain_not_found",
        "acme | {nonsense | invalid_json",
        "acme | {\"event_time\":\"soon\"} | invalid_event_time_format"
      })
  void whatIsWrongStandsInHeaders(String host, String body, String code) {
    GatewayCall call =
        post("/zones/product", body).host(host.equals("acme") ? TwoClients.ACME_HOST : host);
    APIGatewayV2HTTPResponse answer = send(call);
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).containsEntry("X-Extole-Error", code);
  }

  private static GatewayCall post(String path, String body) {
    return GatewayCall.post(path, body).host(TwoClients.ACME_HOST);
  }

  private APIGatewayV2HTTPResponse asked(String path, String body) {
    return send(post(path, body).header("accept", "application/json"));
  }

  private static JsonNode envelope(APIGatewayV2HTTPResponse answer) {
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).doesNotContainKey("X-Extole-Error");
    try {
      return new ObjectMapper().readTree(answer.getBody());
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private APIGatewayV2HTTPResponse send(GatewayCall call) {
    return beacon.handleRequest(call.event(), null);
  }

  private List<Event> events() {
    return store.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }
}
