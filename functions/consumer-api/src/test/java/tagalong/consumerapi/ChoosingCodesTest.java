package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.json;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** An advocate chooses the code of their own link on a page of the program's. */
class ChoosingCodesTest {
  private static final String PAGE = "/zone/share_page?target=campaign_id%3Afriends";
  private static final String PROGRAM =
      """
      program: friends
      name: Friends
      referrals: {by: [email_share, share_link, advocate_code], landing: /zone/welcome}
      steps:
        share: {journey: advocate}
        share_page: {journey: advocate}
        share_link_clicked: {journey: friend}
        registration: {journey: friend}
      zones:
        welcome: [{html: "<p>Welcome</p>"}]
        share_page:
          - data:
              code: "{{share_code}}"
              chosen: "{{mine.code_chosen}}"
              registered: "{{#if mine.at_least}}at least {{/if}}{{mine.steps.registration}}"
      """;
  private final ConsumerApiFixture api = new ConsumerApiFixture();
  private final String ann = api.proving("ann@example.com");

  @BeforeEach
  void publish() {
    api.publishText(PROGRAM);
  }

  @Test
  void itIsShownAsTheirOwnFromThenOn() {
    assertThat(shown(ann).path("chosen").asText()).isEqualTo("false");
    assertThat(choose("Anns-Deal", ann)).isEqualTo(PAGE);
    assertThat(shown(ann).path("code").asText()).isEqualTo("Anns-Deal");
    assertThat(shown(ann).path("chosen").asText()).isEqualTo("true");
    assertThat(choose("anns-deal", ann)).as("pressed twice").isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "ab, code_length, ab",
    "zones, code_reserved, zones",
    "b1tch, code_profane, b1tch",
    "bens, code_taken, bens"
  })
  void whatKeepsItFromBeingTheirsIsSaidOnThatPage(String code, String problem, String kept) {
    choose("bens", api.proving("ben@example.com"));
    assertThat(choose(code, ann)).isEqualTo(PAGE + "&code_problem=" + problem + "&code=" + kept);
  }

  /** Anybody could say that address, and others see the link. */
  @Test
  void whoHasNotProvenWhoTheyAreChoosesNothing() {
    String liar = api.saying("ann@example.com");
    assertThat(choose("evil", liar)).contains("code_problem=not_proven");
    String key = "{\"key\": \"shown/friends\", \"preferred_code_prefixes\": [\"evil\"]}";
    assertThat(api.post("/api/v6/me/shareables", key, liar).getBody()).contains("access_denied");
    assertThat(shown(ann).path("code").asText()).isNotEqualTo("evil");
  }

  @Test
  void nobodyIsLedElsewhereAndNoOtherSiteChoosesForThem() {
    assertThat(
            location(
                form("code=anns&zone=//evil.example&locale=//evil.example&campaign_id=%0d", ann)))
        .isEqualTo("/zone/share_experience?");
    GatewayCall foreign =
        GatewayCall.of("POST", "/api/my-code")
            .host(TwoClients.ACME_HOST)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", "https://evil.example")
            .header("sec-fetch-site", "cross-site")
            .cookie("access_token=" + ann)
            .body("code=evils");
    assertThat(api.send(foreign).getStatusCode()).isEqualTo(403);
  }

  /** So many are looked at, all at once; then it is said that there may be more. */
  @Test
  void howManyFriendsThereAreIsExactUpToFiveHundred() {
    invite(0, 40);
    api.happened("registration", Map.of("email", "friend3@example.com"));
    assertThat(shown(ann).path("registered").asText()).isEqualTo("1");
    for (int from = 40; from < 520; from += 40) {
      invite(from, 40);
    }
    assertThat(shown(ann).path("registered").asText()).isEqualTo("at least 1");
  }

  private void invite(int from, int many) {
    api.happened(
        "share",
        Map.of(
            "email",
            "ann@example.com",
            "share.channel",
            "EMAIL",
            "share.recipient",
            IntStream.range(from, from + many)
                .mapToObj(n -> "friend" + n + "@example.com")
                .collect(Collectors.joining(","))));
  }

  private JsonNode shown(String token) {
    JsonNode answer = json(api.post("/api/v6/zones/share_page", "{}", token));
    api.settle();
    return answer.path("data");
  }

  private String choose(String code, String token) {
    return location(form("code=" + code + "&zone=share_page&campaign_id=friends", token));
  }

  private APIGatewayV2HTTPResponse form(String body, String token) {
    return api.send(
        GatewayCall.of("POST", "/api/my-code")
            .host(TwoClients.ACME_HOST)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .cookie("access_token=" + token)
            .body(body));
  }

  private static String location(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(303);
    return Objects.requireNonNull(response.getHeaders().get("Location"));
  }
}
