package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.idOf;
import static tagalong.consumerapi.ConsumerApiFixture.json;
import static tagalong.consumerapi.ConsumerApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.domain.message.Mail;
import tagalong.domain.message.Message;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Write;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** A mail, its link, its button: whoever presses it is who they say. */
class ProvingWhoIAmTest {
  private static final String SEND = "/api/v4/me/send-verification-email";
  private static final Pattern LINK =
      Pattern.compile("https://share.acme.example/verify\\?claim=([\\w-]+)");
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void publish() {
    api.publish("refer-a-friend");
  }

  @Test
  void whoPressesTheButtonSeesWhatIsTheirs() {
    String asked = api.saying("ann@example.com");
    assertThat(refusal(api.get("/api/v4/me/friends", asked))).isEqualTo("403 access_denied");
    APIGatewayV2HTTPResponse pressed = press(link(asked), api.anonymous());
    String token = token(pressed);

    assertThat(pressed.getStatusCode()).isEqualTo(303);
    assertThat(pressed.getHeaders())
        .containsEntry("Location", "/zone/share_experience")
        .containsEntry("Cache-Control", "no-store");
    assertThat(pressed.getCookies().getFirst()).contains("HttpOnly; SameSite=Lax");
    assertThat(api.get("/api/v4/me/friends", token).getStatusCode()).isEqualTo(200);
    Event told = api.events().getLast();
    assertThat(told.source()).isEqualTo(Source.VERIFIED);
    assertThat(told.keys()).first().hasToString(key("ann@example.com").toString());
  }

  /** Who asks in another's name holds nothing afterwards that they did not hold before. */
  @Test
  void itIsTheBrowserOfWhoPressesThatIsBelieved() {
    String mallory = api.saying("ann@example.com");
    String ann = api.anonymous();
    press(link(mallory), ann);

    assertThat(refusal(api.get("/api/v4/me/friends", mallory))).isEqualTo("403 access_denied");
    assertThat(scopes(mallory)).hasSize(1);
  }

  @Test
  void whatTheBrowserDidBeforeIsTheirs() {
    String browser = api.anonymous();
    api.post("/api/v6/events", "{\"event_name\":\"registration\"}", browser);
    api.settle();
    String token = token(press(link(api.saying("ann@example.com")), browser));
    api.settle();

    assertThat(json(api.get("/api/v4/me/steps", token)).toString()).contains("registration");
    assertThat(json(api.get("/api/v4/me", token)).get("id").asText())
        .isEqualTo(idOf("ann@example.com"));
  }

  @Test
  void whoFollowsTheLinkProvesNothing() {
    String link = link(api.saying("ann@example.com"));
    for (int i = 0; i < 3; i++) {
      APIGatewayV2HTTPResponse page = look(link);
      assertThat(page.getStatusCode()).isEqualTo(200);
      assertThat(page.getBody()).contains("ann@example.com", "<button>");
      assertThat(page.getHeaders().get("Content-Security-Policy"))
          .contains("frame-ancestors 'none'", "form-action 'self'", "default-src 'none'");
      assertThat(page.getHeaders()).containsEntry("Referrer-Policy", "same-origin");
      page.getCookies().forEach(cookie -> assertThat(scopes(inCookie(cookie))).hasSize(1));
    }
    assertThat(press(link, api.anonymous()).getStatusCode()).isEqualTo(303);
  }

  @Test
  void aLinkIsUsedOnceThoughABrowserMayPressTwice() {
    String link = link(api.saying("ann@example.com"));
    String ann = api.anonymous();

    assertThat(press(link, ann).getStatusCode()).isEqualTo(303);
    assertThat(press(link, ann).getStatusCode()).isEqualTo(303);
    APIGatewayV2HTTPResponse other = press(link, api.anonymous());
    assertThat(other.getStatusCode()).isEqualTo(410);
    assertThat(other.getCookies()).isNullOrEmpty();
  }

  @Test
  void aLinkIsBelievedForADay() {
    String link = link(api.saying("ann@example.com"));
    api.clock.goOn(Duration.ofHours(24));

    assertThat(look(link).getStatusCode()).isEqualTo(410);
    assertThat(press(link, api.anonymous()).getStatusCode()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void whatWeNeverMailedIsNothing(String link) {
    assertThat(look(link).getStatusCode()).isEqualTo(400);
    assertThat(press(link, api.anonymous()).getStatusCode()).isEqualTo(400);
  }

  @Test
  void aTokenIsNoLinkAndAnotherClientsLinkIsNone() {
    String link = link(api.saying("ann@example.com"));
    GatewayCall elsewhere = form(link, api.anonymous()).host(TwoClients.OTHER_HOST);

    assertThat(api.send(elsewhere).getStatusCode()).isEqualTo(400);
    assertThat(press(api.proving("ann@example.com").substring(3), api.anonymous()).getStatusCode())
        .isEqualTo(400);
    assertThat(press(link.substring(1), api.anonymous()).getStatusCode()).isEqualTo(400);
  }

  /** Else a page could make its visitors be its author, and gather what they do. */
  @Test
  void anotherSitesPageCannotPressForItsVisitors() {
    String link = link(api.saying("mallory@example.com"));
    for (Map<String, String> from :
        List.of(
            Map.of("sec-fetch-site", "cross-site"),
            Map.of("sec-fetch-site", "same-site"),
            Map.of("origin", "https://evil.example"))) {
      GatewayCall call = form(link, api.anonymous());
      from.forEach(call::header);
      APIGatewayV2HTTPResponse page = api.send(call);
      assertThat(page.getStatusCode()).isEqualTo(200);
      assertThat(page.getBody()).contains("<button>");
      assertThat(page.getCookies()).isNullOrEmpty();
    }
  }

  @Test
  void theAnswerSaysNothingOfWhetherAnybodyKnowsTheAddress() {
    api.happened("registration", Map.of("email", "known@example.com"));
    JsonNode known = send(api.saying("known@example.com"));
    JsonNode unknown = send(api.saying("unknown@example.com"));

    assertThat(known.get("status")).isEqualTo(unknown.get("status"));
    assertThat(known.get("polling_id").asText()).hasSameSizeAs(unknown.get("polling_id").asText());
    assertThat(api.mails()).isEmpty();
    api.settle();
    assertThat(api.mails())
        .extracting(Mail::to)
        .containsExactlyInAnyOrder("known@example.com", "unknown@example.com");
  }

  @Test
  void soManyADayAreMailedToOneAddress() {
    for (int i = 0; i < 8; i++) {
      send(api.saying("ann@example.com"));
      api.settle();
    }
    assertThat(api.mails()).hasSize(5);
    api.clock.goOn(Duration.ofDays(1));
    send(api.saying("ann@example.com"));
    api.settle();
    assertThat(api.mails()).hasSize(6);
  }

  @Test
  void theMailGoesToTheAddressOfTheTokenWhateverElseIsSaid() {
    APIGatewayV2HTTPResponse sent =
        api.post(SEND, "{\"email\":\"mallory@example.com\"}", api.saying("ann@example.com"));
    api.settle();

    assertThat(sent.getStatusCode()).isEqualTo(200);
    assertThat(api.mails()).extracting(Mail::to).containsExactly("ann@example.com");
    assertThat(refusal(api.post(SEND, "{}", api.anonymous()))).isEqualTo("400 invalid_parameter");
  }

  @Test
  void theMailSaysNothingThatAnybodySaid() {
    String token = api.saying("ann@example.com");
    api.post("/api/v4/me", "{\"first_name\":\"call 0900 123\"}", token);
    api.settle();
    link(token);

    assertThat(api.mails().getLast().html()).doesNotContain("0900");
    assertThat(api.mails().getLast().text()).doesNotContain("0900");
  }

  @Test
  void theMailAndThePageSpeakTheLanguageOfWhoAsked() {
    APIGatewayV2HTTPResponse sent =
        api.send(
            ConsumerApiFixture.post(SEND, "{}")
                .bearer(api.saying("ann@example.com"))
                .header("accept-language", "es-MX,es;q=0.9"));
    api.settle();
    String link = linkIn(api.mails().getLast());

    assertThat(sent.getStatusCode()).isEqualTo(200);
    assertThat(api.mails().getLast().subject()).startsWith("Confirma tu dirección");
    assertThat(look(link).getBody()).contains("<html lang=\"es\">", "Sí, es mía");
    assertThat(press(link, api.anonymous()).getHeaders())
        .containsEntry("Location", "/zone/share_experience?locale=es-MX");
  }

  @Test
  void theMailLeadsNowhereButToADomainOfTheClient() {
    api.send(
        ConsumerApiFixture.post(
                "/api/v6/events/verification_requested",
                "{\"share.domain\":\"https://evil.example\"}")
            .bearer(api.saying("ann@example.com")));
    api.settle();

    assertThat(asRead(api.mails().getLast().html())).doesNotContain("evil").containsPattern(LINK);
  }

  @Test
  void howFarTheMailIsLearnsOnlyWhoAsked() {
    String ann = api.saying("ann@example.com");
    String id = send(ann).get("polling_id").asText();

    assertThat(status(ann, id)).isEqualTo("PENDING");
    api.settle();
    assertThat(status(ann, id)).isEqualTo("PENDING");
    Message message = api.store.fed(Feed.MESSAGES).getLast().as(Message.class);
    api.store.commit(
        List.of(
            new Write.Update(
                api.store
                    .get(Message.keyOf(TwoClients.ACME.id(), message.id()))
                    .orElseThrow()
                    .holding(message.becoming(Message.Status.SENT, 1, Optional.empty())))));
    assertThat(status(ann, id)).isEqualTo("SUCCEEDED");
    assertThat(refusal(api.get(SEND + "/status/" + id, api.saying("ann@example.com"))))
        .isEqualTo("400 invalid_parameter");
    assertThat(refusal(api.get(SEND + "/status/x", ann))).isEqualTo("400 invalid_parameter");
  }

  @Test
  void aMailThatIsNotPromisedHasFailed() {
    String ann = api.saying("ann@example.com");
    String id = "";
    for (int i = 0; i < 6; i++) {
      id = send(ann).get("polling_id").asText();
      api.settle();
    }
    assertThat(status(ann, id)).isEqualTo("FAILED");
  }

  @Test
  void answersHaveTheDeclaredShape() {
    PublishedContract contract = PublishedContract.read("integration-consumer-to-extole");
    String ann = api.saying("ann@example.com");
    JsonNode sent = send(ann);
    contract.check("post", SEND, 200, sent);
    contract.check(
        "get",
        SEND + "/status/{pollingId}",
        200,
        json(api.get(SEND + "/status/" + sent.get("polling_id").asText(), ann)));
  }

  private JsonNode send(String token) {
    APIGatewayV2HTTPResponse sent = api.post(SEND, "{\"campaign_id\":null}", token);
    assertThat(sent.getStatusCode()).as(sent.getBody()).isEqualTo(200);
    return json(sent);
  }

  private String status(String token, String id) {
    return json(api.get(SEND + "/status/" + id, token)).get("status").asText();
  }

  /** Asks for a mail, and reads what its link claims. */
  private String link(String token) {
    send(token);
    api.settle();
    return linkIn(api.mails().getLast());
  }

  private static String linkIn(Mail mail) {
    Matcher link = LINK.matcher(mail.text());
    assertThat(link.find()).as(mail.text()).isTrue();
    assertThat(asRead(mail.html())).contains(link.group());
    return link.group(1);
  }

  private static String asRead(String html) {
    return html.replace("&#x3D;", "=");
  }

  private APIGatewayV2HTTPResponse look(String link) {
    return api.send(GatewayCall.get("/verify").query("claim=" + link).host(TwoClients.ACME_HOST));
  }

  private APIGatewayV2HTTPResponse press(String link, String browser) {
    return api.send(form(link, browser).header("sec-fetch-site", "same-origin"));
  }

  private static GatewayCall form(String link, String browser) {
    return GatewayCall.of("POST", "/verify")
        .host(TwoClients.ACME_HOST)
        .header("content-type", "application/x-www-form-urlencoded")
        .cookie("access_token=" + browser)
        .body("claim=" + link);
  }

  private static String token(APIGatewayV2HTTPResponse pressed) {
    return inCookie(pressed.getCookies().getFirst());
  }

  private static String inCookie(String cookie) {
    return cookie.replaceFirst("^access_token=", "").replaceFirst(";.*", "");
  }

  private JsonNode scopes(String token) {
    return json(api.get("/api/v5/token", token)).get("scopes");
  }

  private static PersonKey key(String email) {
    return PersonKey.ofEmail(email).orElseThrow();
  }
}
