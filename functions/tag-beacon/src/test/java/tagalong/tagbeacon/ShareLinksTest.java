package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.zxing.qrcode.decoder.Decoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Authenticating;
import tagalong.domain.client.Clients;
import tagalong.domain.client.RecentClients;
import tagalong.domain.event.Container;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.domain.intake.Intake;
import tagalong.domain.intake.Rejections;
import tagalong.domain.program.Programs;
import tagalong.domain.program.RecentPrograms;
import tagalong.domain.sharing.ShareContent;
import tagalong.domain.sharing.Shareable;
import tagalong.domain.sharing.Shareables;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.fixture.Fixtures;
import tagalong.testkit.http.GatewayCall;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;
import tagalong.wire.consumer.Identities;
import tagalong.wire.http.Admission;
import tagalong.wire.http.Limits;
import tagalong.wire.http.ProblemReplies;

class ShareLinksTest {
  private static final String BROWSER =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";
  private static final String LANDING = "https://brand.example/welcome?advocate_code=ANN-10";
  private final InMemoryStore memory = new InMemoryStore();
  private final InterruptedStore store = new InterruptedStore(memory);
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
    TwoClients.settle(memory);
    programs.publish(TwoClients.ACME.id(), Fixtures.referAFriend(), Optional.empty());
  }

  @Test
  void aFriendIsCountedAndLandsOnThePageOfTheProgram() {
    APIGatewayV2HTTPResponse response = send(link("ANN-10").query("utm_source=sms&jwt=secret"));
    assertThat(response.getStatusCode()).isEqualTo(302);
    assertThat(response.getHeaders())
        .containsEntry("Location", LANDING)
        .containsEntry("Cache-Control", "no-store");
    Event click = events().getFirst();
    assertThat(click.name()).isEqualTo("share_link_clicked");
    assertThat(click.data().text("share_link")).contains("ANN-10");
    assertThat(click.data().text("utm_source")).contains("sms");
    assertThat(click.data().values()).doesNotContainKey("jwt");
  }

  /** Which share it was, and another code to fall back on: both go along for attribution. */
  @Test
  void whatALinkSaysOfItsShareGoesAlong() {
    send(
        link("ANN-10")
            .query("advocate.partner_share_id=s-7&advocate_code=BEN-7&campaign_id=another"));
    Event click = events().getFirst();
    assertThat(click.data().text("share_link")).contains("ANN-10");
    assertThat(click.data().text("advocate.partner_share_id")).contains("s-7");
    assertThat(click.data().text("advocate_code")).contains("BEN-7");
    assertThat(click.data().text("campaign_id")).as("is ours to say").isEmpty();
  }

  @Test
  void aBrowserIsKnownAgainByItsCookie() {
    String cookie = send(link("ANN-10")).getCookies().getFirst();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
    send(link("ANN-10").cookie(cookie.substring(0, cookie.indexOf(';'))));
    assertThat(events()).extracting(Event::keys).hasSize(2);
    assertThat(events().getFirst().keys()).isEqualTo(events().getLast().keys());
    assertThat(events().getFirst().keys())
        .extracting(PersonKey::kind)
        .containsExactly(PersonKey.Kind.DEVICE);
    assertThat(send(link("ANN-10").header("x-forwarded-proto", "https")).getCookies().getFirst())
        .contains("Secure");
  }

  @Test
  void whoWantsPrivacyGetsNoCookie() {
    APIGatewayV2HTTPResponse response = send(link("ANN-10").header("Sec-GPC", "1"));
    assertThat(response.getHeaders()).containsEntry("Location", LANDING);
    assertThat(response.getCookies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "curl/8.5.0",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "WhatsApp/2.23.20.0",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/3.1)",
        "TelegramBot (like TwitterBot)",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36"
      })
  void machinesLandAndAreNotCounted(String agent) {
    GatewayCall call = link("ANN-10").header("user-agent", agent);
    assertThat(send(call).getHeaders()).containsEntry("Location", LANDING);
    assertThat(send(call).getCookies()).isEmpty();
    assertThat(events()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Sec-Purpose, prefetch;prerender", "Purpose, preview", "X-Moz, prefetch"})
  void aLinkThatIsLoadedAheadIsNotCounted(String header, String value) {
    assertThat(send(link("ANN-10").header(header, value)).getStatusCode()).isEqualTo(302);
    assertThat(events()).isEmpty();
  }

  /** A flood leaves a timeline that is small and quick; everybody lands. */
  @Test
  void aLinkCountsTwentyClicksOfOneAddressAnHour() {
    for (int click = 0; click < 10_000; click++) {
      assertThat(send(link("ANN-10").from("192.0.2.1")).getHeaders())
          .containsEntry("Location", LANDING);
    }
    assertThat(events()).hasSize(20);
    send(link("ANN-10").from("192.0.2.2"));
    send(link("BEN-10").from("192.0.2.1"));
    assertThat(events()).hasSize(22);
    clock.goOn(Duration.ofHours(1));
    send(link("ANN-10").from("192.0.2.1"));
    assertThat(events()).hasSize(23);
  }

  @Test
  void lookingIsNotFollowing() {
    GatewayCall head = GatewayCall.of("HEAD", "/ANN-10").host(TwoClients.ACME_HOST);
    assertThat(send(head.header("user-agent", BROWSER)).getHeaders())
        .containsEntry("Location", LANDING);
    assertThat(events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/mailbox", "/zones", "/favicon.ico", "/ab", "/a%2Fb", "/a%0d%0aX"})
  void whatIsNoCodeIsNotThere(String path) {
    GatewayCall call = GatewayCall.get(path).host(TwoClients.ACME_HOST);
    assertThat(send(call.header("user-agent", BROWSER)).getStatusCode()).isEqualTo(404);
    assertThat(events()).isEmpty();
  }

  @Test
  void aHostOrClientWithoutShareLinksHasNone() {
    assertThat(send(link("ANN-10").host("nobody.example")).getStatusCode()).isEqualTo(404);
    assertThat(send(link("ANN-10").host(TwoClients.OTHER_HOST)).getStatusCode()).isEqualTo(404);
  }

  @Test
  void nothingThatIsSentChangesWhereTheLinkLeads() {
    String query = "landing=https%3A%2F%2Fevil.example&url=//evil.example&advocate_code=EVE";
    assertThat(send(link("ANN-10").query(query)).getHeaders()).containsEntry("Location", LANDING);
  }

  @Test
  void aFriendLandsThoughTheStoreIsDown() {
    send(link("ANN-10"));
    store.goDown();
    assertThat(send(link("ANN-10")).getHeaders()).containsEntry("Location", LANDING);
  }

  @Test
  void aLinkOfOnesOwnLeadsWhereItsOwnerWants() {
    make("Anns-Deal", "https://brand.example/sale?a=b#top");
    assertThat(send(link("ANNS-DEAL")).getHeaders())
        .containsEntry("Location", "https://brand.example/sale?a=b&advocate_code=ANNS-DEAL#top");
    assertThat(events().getFirst().data().text("share_link")).contains("ANNS-DEAL");
    GatewayCall looking = GatewayCall.of("HEAD", "/anns-deal").host(TwoClients.ACME_HOST);
    assertThat(send(looking).getHeaders().get("Location")).startsWith("https://brand.example/sale");
  }

  @Test
  void aLinkThatLeadsNowhereElseLeadsToThePageOfTheProgram() {
    make("ANN-10", "/zone/welcome");
    assertThat(send(link("ANN-10")).getHeaders())
        .containsEntry("Location", "/zone/welcome?advocate_code=ANN-10");
    store.goDown();
    assertThat(send(link("ANN-10")).getHeaders()).containsEntry("Location", LANDING);
  }

  /** However it came to be stored. */
  @Test
  void aLinkNeverLeadsToAnotherSite() {
    make("ANN-10", "https://evil.example/");
    assertThat(send(link("ANN-10")).getHeaders()).containsEntry("Location", LANDING);
  }

  @Test
  void aLinkOfAnotherClientIsNobodysHere() {
    programs.publish(TwoClients.OTHER.id(), Fixtures.referAFriend(), Optional.empty());
    make("ANN-10", "/zone/sale");
    assertThat(send(link("ANN-10").host(TwoClients.OTHER_HOST)).getHeaders())
        .containsEntry("Location", LANDING);
  }

  /** As it lies in the store. */
  private void make(String code, String target) {
    World world = new World(TwoClients.ACME.id(), Container.PRODUCTION);
    Shareable link =
        new Shareable(
            code,
            "mine",
            new Subject(world, "7"),
            Optional.empty(),
            Optional.empty(),
            ShareContent.NONE,
            Optional.of(target),
            Map.of(),
            clock.instant(),
            clock.instant());
    memory.commit(List.of(new Write.Insert(Row.of(Shareables.link(world, code), link))));
  }

  @Test
  void aQrCodeReadsAsTheLinkAndCountsNothing() throws Exception {
    APIGatewayV2HTTPResponse response = send(picture("ANN-10"));
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsEntry("Content-Type", "image/svg+xml")
        .containsEntry("Cache-Control", "public, max-age=86400");
    assertThat(read(response.getBody())).isEqualTo("http://" + TwoClients.ACME_HOST + "/ANN-10");
    assertThat(events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"events", "a", "x%22y", "no%20code"})
  void thereIsNoQrCodeOfWhatIsNoLink(String code) {
    assertThat(send(picture(code)).getStatusCode()).isEqualTo(404);
  }

  @Test
  void norOfAHostThatIsNobodys() {
    assertThat(send(picture("ANN-10").host("evil.example")).getStatusCode()).isEqualTo(404);
  }

  private static GatewayCall picture(String code) {
    return GatewayCall.get("/qr/" + code).host(TwoClients.ACME_HOST);
  }

  /** As a phone reads it: the dots without the quiet zone. */
  private static String read(String svg) throws Exception {
    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) - 8;
    boolean[][] dots = new boolean[side][side];
    Matcher dot = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
    while (dot.find()) {
      dots[Integer.parseInt(dot.group(2)) - 4][Integer.parseInt(dot.group(1)) - 4] = true;
    }
    return new Decoder().decode(dots).getText();
  }

  private static GatewayCall link(String code) {
    return GatewayCall.get("/" + code).host(TwoClients.ACME_HOST).header("user-agent", BROWSER);
  }

  private APIGatewayV2HTTPResponse send(GatewayCall call) {
    return beacon.handleRequest(call.event(), null);
  }

  private List<Event> events() {
    return memory.fed(Feed.LIVE).stream().map(row -> row.as(Event.class)).toList();
  }
}
