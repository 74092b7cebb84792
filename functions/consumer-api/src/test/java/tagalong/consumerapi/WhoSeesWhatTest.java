package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.audience.Membership;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.event.Data;
import tagalong.domain.event.PersonKey;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** What a zone shows to whoever is known, and to whoever only says so. */
class WhoSeesWhatTest {
  private static final String PROGRAM =
      """
      program: raf
      name: Refer a friend
      referrals: {by: [email_share]}
      steps: {share: {journey: advocate}}
      zones:
        card:
          - {audiences: [vip], data: {for: vip}}
          - {data: {for: all}}
        split:
          - {variant: a, data: {v: a}}
          - {variant: b, data: {v: b}}
      """;

  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void annIsInAnAudience() {
    api.publishText(PROGRAM);
    api.happened(
        Membership.JOINED,
        new Data(Map.of("email", "ann@example.com", Membership.AUDIENCE, "vip")));
  }

  @Test
  void onlyWhoHasProvenItSeesWhatIsForAnAudience() {
    assertThat(card(token(true))).isEqualTo("vip");
    assertThat(card(token(false))).isEqualTo("all");
    JsonNode said =
        ConsumerApiFixture.json(
            api.send(
                ConsumerApiFixture.post("/api/v6/zones/card", "{\"email\":\"ann@example.com\"}")));
    assertThat(said.at("/data/for").asText()).isEqualTo("all");
  }

  @Test
  void aTestIsAnotherWorldThatSaysNothingOfTheFirst() {
    GatewayCall tried =
        ConsumerApiFixture.post("/api/v6/zones/card", "{}")
            .bearer(token(true))
            .header("x-extole-sandbox", "production-test");
    assertThat(ConsumerApiFixture.json(api.send(tried)).at("/data/for").asText()).isEqualTo("all");
    assertThat(api.events().getLast().data().text("container")).contains("test");
    assertThat(card(token(true))).isEqualTo("vip");
    assertThat(api.events().getLast().data().text("container")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void aSecondDeviceShowsTheVariantThatTheFirstShowed(String variant) {
    api.happened(
        "split",
        new Data(
            new HashMap<>(
                Map.of("email", "ben@example.com", "campaign_id", "raf", "variant", variant))));
    for (int device = 0; device < 10; device++) {
      JsonNode shown =
          ConsumerApiFixture.json(
              api.send(
                  ConsumerApiFixture.post(
                      "/api/v6/zones/split", "{\"email\":\"ben@example.com\"}")));
      assertThat(shown.at("/data/v").asText()).isEqualTo(variant);
    }
  }

  @Test
  void myAudiencesAreMine() {
    JsonNode mine = ConsumerApiFixture.json(api.send(mine(token(true))));
    assertThat(mine).hasSize(1);
    assertThat(mine.at("/0/audience_id").asText()).isEqualTo("vip");
    assertThat(mine.get(0).fieldNames())
        .toIterable()
        .containsExactly("audience_id", "created_date", "updated_date");
    assertThat(api.send(mine(token(false))).getStatusCode()).isEqualTo(403);
    assertThat(ConsumerApiFixture.json(api.send(mine(token(false)))).get("code").asText())
        .isEqualTo("access_denied");
  }

  private static GatewayCall mine(String token) {
    return GatewayCall.get("/api/v4/me/audience-memberships")
        .host(TwoClients.ACME_HOST)
        .bearer(token);
  }

  private String card(String token) {
    return ConsumerApiFixture.json(
            api.send(ConsumerApiFixture.post("/api/v6/zones/card", "{}").bearer(token)))
        .at("/data/for")
        .asText();
  }

  private String token(boolean proven) {
    ConsumerTokens tokens = api.identities.tokens();
    PersonKey ann = PersonKey.ofEmail("ann@example.com").orElseThrow();
    return tokens.textOf(
        TwoClients.ACME,
        proven
            ? tokens.verified(TwoClients.ACME, tokens.anonymous(TwoClients.ACME), List.of(ann))
            : tokens.identified(tokens.anonymous(TwoClients.ACME), ann));
  }
}
