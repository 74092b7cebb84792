package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.JwtKey;
import tagalong.domain.client.RecentClients;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.Level;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
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

/** Who visits a page, by what their browser brings and what the page says of them. */
class IdentifyingVisitorsTest {
  private static final String SECRET = "a secret of at least 32 characters";
  private static final PersonKey ANN = PersonKey.ofEmail("ann@example.com").orElseThrow();
  private static final String PROGRAM =
      """
      program: refer
      name: Refer
      referrals: {by: [email_share]}
      steps: {share: {journey: advocate}}
      zones:
        hello: [{html: "<p>Hello</p>"}]
      """;

  private final InMemoryStore store = new InMemoryStore();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final RecentClients clients = new RecentClients(new Clients(store), clock);
  private final Programs programs = new Programs(store, clock);
  private final RecentPrograms recent = new RecentPrograms(programs, clock);
  private final Identities identities =
      Identities.over(store, clients, recent, clock, new Random(4));
  private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> beacon =
      new TagBeacon(
          new Admission(new Authenticating(clients, clock), new Limits(clock)),
          clients,
          recent,
          new Intake(store, clock, new Random(2)),
          new Rejections(store, clock, new Random(1)),
          new ProblemReplies(new Random(3)),
          identities,
          store);

  @BeforeEach
  void settle() {
    TwoClients.settle(store);
    new Clients(store).add(new JwtKey(TwoClients.ACME.id(), "k", "HS256", SECRET, clock.instant()));
    ProgramReading.Understood read = (ProgramReading.Understood) new ProgramFile().read(PROGRAM);
    programs.publish(TwoClients.ACME.id(), read.program(), Optional.empty());
  }

  @Test
  void aJwtInTheDataOfTheTagVerifies() {
    String token =
        token(send(post("/events", "{\"event_name\":\"a\",\"data\":{\"jwt\":\"%s\"}}", jwt())));

    assertThat(last().source()).isEqualTo(Source.VERIFIED);
    assertThat(last().keys()).first().isEqualTo(ANN);
    assertThat(last().data().values()).containsOnlyKeys("email", "ip_address");
    assertThat(level(token)).isEqualTo(Level.VERIFIED);
  }

  @Test
  void aJwtInTheHeaderVerifiesToo() {
    GatewayCall call = post("/events/a", "{\"plan\":\"gold\"}").header("x-extole-jwt", jwt());

    assertThat(level(token(send(call)))).isEqualTo(Level.VERIFIED);
    assertThat(last().source()).isEqualTo(Source.VERIFIED);
    assertThat(last().keys()).first().isEqualTo(ANN);
    assertThat(last().data().text("plan")).contains("gold");
  }

  @Test
  void theSameJwtWithEveryEventKeepsTheToken() {
    String token = token(send(post("/events/a", "{\"jwt\":\"%s\"}", jwt())));
    clock.goOn(Duration.ofSeconds(5));

    assertThat(token(send(post("/events/b", "{\"jwt\":\"%s\"}", jwt()).bearer(token))))
        .isEqualTo(token);
  }

  @Test
  void aBadJwtCostsNobodyTheirEvent() {
    APIGatewayV2HTTPResponse response =
        send(post("/zones/hello", "{\"jwt\":\"%s\"}", jwt() + "AA"));

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("X-Extole-Error", "jwt_error");
    assertThat(response.getBody()).contains("Hello");
    assertThat(last().source()).isEqualTo(Source.WEB);
    assertThat(level(token(response))).isEqualTo(Level.ANONYMOUS);
  }

  @Test
  void theCookieTurnsWhenSomebodyIsNamed() {
    String token = token(send(post("/events/a", "{}")));
    APIGatewayV2HTTPResponse named =
        send(post("/events/b", "{\"email\":\"ann@example.com\"}").cookie("access_token=" + token));

    assertThat(named.getCookies()).hasSize(1);
    assertThat(named.getCookies().getFirst())
        .startsWith("access_token=" + token(named) + ";")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(token(named)).isNotEqualTo(token);
    assertThat(send(post("/events/c", "{}").cookie("access_token=" + token(named))).getCookies())
        .isNullOrEmpty();
  }

  @Test
  void aPageThatKeepsItsTokenItselfGetsNoCookie() {
    assertThat(send(post("/events/a", "{\"email\":\"ann@example.com\"}")).getCookies())
        .isNullOrEmpty();
  }

  @Test
  void whatSomebodyElseWroteIntoAnAddressOrAFormBecomesNobodysCookie() {
    String planted = token(send(post("/events/a", "{\"jwt\":\"%s\"}", jwt())));
    GatewayCall form =
        GatewayCall.of("POST", "/zone/hello")
            .host(TwoClients.ACME_HOST)
            .header("content-type", "application/x-www-form-urlencoded");

    for (GatewayCall call :
        List.of(
            page().query("access_token=" + planted),
            page().query("jwt=" + jwt()),
            form.body("access_token=" + planted),
            form.body("jwt=" + jwt()).header("sec-fetch-site", "cross-site"))) {
      APIGatewayV2HTTPResponse response = send(call);
      assertThat(response.getStatusCode()).isEqualTo(200);
      assertThat(response.getCookies()).isNullOrEmpty();
    }
  }

  @Test
  void aVisitorOfAPageIsKnownAgainByTheCookie() {
    String cookie = send(page()).getCookies().getFirst().split(";")[0];
    List<PersonKey> first = last().keys();

    send(
        page()
            .cookie(cookie)
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate"));
    assertThat(last().keys()).isEqualTo(first);

    send(post("/events/a", "{}").cookie(cookie).header("sec-fetch-site", "cross-site"));
    assertThat(last().keys()).isNotEqualTo(first);
  }

  @Test
  void aTokenOfAnotherClientIsNobodys() {
    String token = token(send(post("/events/a", "{\"email\":\"ann@example.com\"}")));
    send(post("/events/a", "{}").bearer(token).host(TwoClients.OTHER_HOST));

    assertThat(last().keys()).extracting(PersonKey::kind).containsExactly(PersonKey.Kind.DEVICE);
  }

  @Test
  void aProofThatWasGivenBackIsNobodys() {
    String token = token(send(post("/events/a", "{\"jwt\":\"%s\"}", jwt())));
    Bearer.Known ann = (Bearer.Known) identities.tokens().bearer(TwoClients.ACME, token);
    identities.revocations().revoke(TwoClients.ACME, ann.consumer().token());
    send(post("/events/a", "{}").bearer(token));

    assertThat(last().source()).isEqualTo(Source.WEB);
    assertThat(last().keys()).doesNotContain(ANN);
  }

  @Test
  void cookiesWithoutEndAreReadAndForgotten() {
    GatewayCall call = post("/events/a", "{}");
    for (int i = 0; i < 500; i++) {
      call.cookie("access_token" + (i % 2 == 0 ? "" : i) + "=c1." + "A".repeat(4_000));
    }

    assertThat(send(call).getStatusCode()).isEqualTo(200);
    assertThat(last().name()).isEqualTo("a");
  }

  private Level level(String token) {
    return ((Bearer.Known) identities.tokens().bearer(TwoClients.ACME, token)).consumer().level();
  }

  private Event last() {
    return store.fed(Feed.LIVE).getLast().as(Event.class);
  }

  private static String token(APIGatewayV2HTTPResponse response) {
    return Objects.requireNonNull(response.getHeaders().get("X-Extole-Token"));
  }

  private APIGatewayV2HTTPResponse send(GatewayCall call) {
    return beacon.handleRequest(call.event(), null);
  }

  private static GatewayCall page() {
    return GatewayCall.get("/zone/hello").host(TwoClients.ACME_HOST);
  }

  private static GatewayCall post(String path, String body, String jwt) {
    return GatewayCall.post(path, body.formatted(jwt)).host(TwoClients.ACME_HOST);
  }

  private static GatewayCall post(String path, String body) {
    return GatewayCall.post(path, body).host(TwoClients.ACME_HOST);
  }

  /** Of Ann, under Acme's key, by hand. */
  private static String jwt() {
    String signed =
        encoded("{\"alg\":\"HS256\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + encoded("{\"email\":\"ann@example.com\"}".getBytes(StandardCharsets.UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new AssertionError(missing);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
