package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.idOf;
import static tagalong.consumerapi.ConsumerApiFixture.json;
import static tagalong.consumerapi.ConsumerApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.consumer.ConsumerToken;
import tagalong.domain.program.OwnCode;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;

/** What somebody earned, whom they referred and who referred them, what they did. */
class MyRewardsAndFriendsTest {
  private static final String ME = "/api/v4/me";
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void annInvitesBobWhoOpensAndFundsAnAccount() {
    api.publish("refer-a-friend");
    api.happened(
        "share",
        Map.of(
            "email", "ann@example.com",
            "first_name", "Ann",
            "share.channel", "EMAIL",
            "share.recipient", "bob@example.com,cleo@example.com"));
    api.happened("registration", Map.of("email", "cleo@other.example", "first_name", "Cleo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/friends",
        "/advocates",
        "/referrals-from-me",
        "/referrals-to-me",
        "/steps",
        "/journeys",
        "/rewards/status?reward_name=welcome"
      })
  void nobodySeesWhatIsPrivateWithoutProof(String path) {
    bobOpensAndFunds();

    assertThat(refusal(api.get(ME + path, api.saying("ann@example.com"))))
        .isEqualTo("403 access_denied");
    assertThat(refusal(api.get(ME + path, api.anonymous()))).isEqualTo("403 access_denied");
    assertThat(api.get(ME + path, api.proving("ann@example.com")).getStatusCode()).isEqualTo(200);
  }

  @Test
  void anAdvocateSeesWhomTheyReferredAndWhatCameOfIt() {
    bobOpensAndFunds();
    JsonNode friends = json(api.get(ME + "/friends", api.proving("ann@example.com")));

    assertThat(friends).hasSize(1);
    assertThat(friends.at("/0/id").asText()).isEqualTo(idOf("bob@example.com"));
    assertThat(friends.at("/0/first_name").asText()).isEqualTo("Bob");
    assertThat(friends.at("/0/events").valueStream().map(e -> e.path("step_name").asText()))
        .containsExactly("account_opened", "account_funded");
    assertThat(friends.at("/0/events/0/email").asText()).isEqualTo("bob@example.com");
  }

  @Test
  void anInvitationTellsNothingOfWhomItInvites() {
    api.happened("registration", Map.of("email", "dora@example.com", "first_name", "Dora"));
    api.happened(
        "share",
        Map.of(
            "email", "mallory@example.com",
            "share.channel", "EMAIL",
            "share.recipient", "dora@example.com,nobody@example.com"));
    JsonNode referred =
        json(api.get(ME + "/referrals-from-me", api.proving("mallory@example.com")));

    assertThat(referred).hasSize(2);
    assertThat(referred.get(0).get("person")).isEqualTo(referred.get(1).get("person"));
    assertThat(referred.at("/0/person/first_name").asText()).isEmpty();
    assertThat(referred.at("/0/person/id").asText()).isEmpty();
    assertThat(json(api.get(ME + "/friends", api.proving("mallory@example.com")))).isEmpty();
  }

  @Test
  void whoComesWithALinkIsAFriendWithoutTheirAddress() {
    api.happened("share", Map.of("email", "ann@example.com", "advocate_code", "ann-s-code"));
    api.happened(
        "share_link_clicked", Map.of("email", "eve@example.com", "share_link", "ann-s-code"));
    api.happened("registration", Map.of("email", "eve@example.com", "first_name", "Eve"));
    JsonNode friends = json(api.get(ME + "/friends", api.proving("ann@example.com")));

    assertThat(friends).hasSize(1);
    assertThat(friends.at("/0/first_name").asText()).isEqualTo("Eve");
    assertThat(friends.at("/0/events/1/step_name").asText()).isEqualTo("registration");
    assertThat(friends.toString()).doesNotContain("eve@example.com");
  }

  /** The link of a browser that nobody knew yet is its owner's. */
  @Test
  void whoSharedBeforeTheyWereKnownSeesWhoCame() {
    ConsumerToken browser = api.identities.tokens().anonymous(TwoClients.ACME);
    api.post("/api/v6/zones/share_experience", "{}", api.text(browser));
    api.settle();
    String code = api.events().getLast().data().text("advocate_code").orElseThrow();
    api.happened("share_link_clicked", Map.of("email", "eve@example.com", "share_link", code));
    String ann = api.text(api.proven(browser, "dan@example.com"));
    api.post("/api/v6/events", "{\"event_name\":\"identify\"}", ann);
    api.settle();

    assertThat(json(api.get(ME + "/friends", ann)).at("/0/id").asText())
        .isEqualTo(idOf("eve@example.com"));
  }

  @Test
  void whoComesWithALinkThatSomebodyMadeIsTheirFriend() {
    String ann = api.proving("ann@example.com");
    JsonNode made =
        json(
            api.post(
                "/api/v6/me/shareables",
                "{\"key\":\"k\",\"preferred_code_prefixes\":[\"anns-deal\"]}",
                ann));
    api.settle();
    api.happened(
        "share_link_clicked",
        Map.of("email", "eve@example.com", "share_link", made.get("code").asText()));

    assertThat(made.get("code").asText())
        .isNotEqualTo(
            OwnCode.of(TwoClients.ACME.personIds(), idOf("ann@example.com"), "refer-a-friend"));
    assertThat(json(api.get(ME + "/friends", ann)).at("/0/id").asText())
        .isEqualTo(idOf("eve@example.com"));
  }

  @Test
  void nobodyGetsAnothersFriendsByGivingOutTheirCode() {
    api.happened("share", Map.of("email", "ann@example.com", "advocate_code", "ann-s-code"));
    api.happened("share", Map.of("email", "mallory@example.com", "advocate_code", "ann-s-code"));
    api.happened(
        "share_link_clicked", Map.of("email", "eve@example.com", "share_link", "ann-s-code"));

    assertThat(json(api.get(ME + "/referrals-from-me", api.proving("mallory@example.com"))))
        .isEmpty();
  }

  @Test
  void aFriendSeesWhoReferredThem() {
    for (String path : List.of("/advocates", "/referrals-to-me")) {
      JsonNode advocates = json(api.get(ME + path, api.proving("bob@example.com")));
      assertThat(advocates).hasSize(1);
      assertThat(advocates.at("/0/person/id").asText()).isEqualTo(idOf("ann@example.com"));
      assertThat(advocates.at("/0/person/first_name").asText()).isEqualTo("Ann");
      assertThat(advocates.at("/0/reason").asText()).isEqualTo("EMAIL_SHARE");
    }
  }

  @Test
  void aRewardIsPendingUntilItsEventIsReactedToAndThenCertain() {
    String bob = api.proving("bob@example.com");
    String told =
        json(api.post("/api/v6/events", "{\"event_name\":\"registration\"}", bob))
            .get("id")
            .asText();
    String opened = api.happened("account_opened", Map.of("email", "bob@example.com"));

    assertThat(status(bob, "polling_id=" + opened).at("/status").asText()).isEqualTo("SUCCEEDED");
    assertThat(status(bob, "polling_id=" + opened).at("/reward/partner_reward_id").asText())
        .startsWith("WELCOME-");
    assertThat(status(bob, "reward_name=welcome").at("/reward/cause_event_id").asText())
        .isEqualTo(opened);
    assertThat(status(bob, "polling_id=" + told).at("/status").asText()).isEqualTo("FAILED");
  }

  @Test
  void whatNobodyReactedToYetIsPending() {
    String bob = api.proving("bob@example.com");
    String told =
        json(api.post("/api/v6/events", "{\"event_name\":\"conversion\"}", bob)).get("id").asText();

    assertThat(status(bob, "polling_id=" + told).at("/status").asText()).isEqualTo("PENDING");
    assertThat(status(bob, "reward_name=welcome").at("/status").asText()).isEqualTo("PENDING");
    assertThat(status(bob, "partner_event_id=o-1").at("/status").asText()).isEqualTo("PENDING");
  }

  @Test
  void aRewardIsFoundByTheCompanysOwnIdHoweverOftenItWasTold() {
    Map<String, Object> data = Map.of("email", "bob@example.com", "partner_event_id", "o-1");
    api.happened("account_opened", new java.util.HashMap<>(data));
    String again = api.happened("account_opened", new java.util.HashMap<>(data));
    String bob = api.proving("bob@example.com");

    assertThat(status(bob, "polling_id=" + again).at("/status").asText()).isEqualTo("SUCCEEDED");
    assertThat(status(bob, "partner_event_id=o-1").at("/status").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void aSuspiciousStepSaysWhichRuleSaidSo() {
    String bob = api.proving("bob@example.com");
    String told =
        json(api.post("/api/v6/events", "{\"event_name\":\"account_opened\"}", bob))
            .get("id")
            .asText();
    api.settle();
    JsonNode status = status(bob, "polling_id=" + told);

    assertThat(status.at("/status").asText()).isEqualTo("FAILED");
    assertThat(status.get("quality_results"))
        .hasToString(
            "[{\"score\":\"LOW\",\"quality_rule_results\":[{\"rule_name\":\"source\",\"score\":\"LOW\"}]}]");
  }

  @Test
  void nobodyLearnsWhatBecameOfAnothersEvent() {
    String opened = api.happened("account_opened", Map.of("email", "bob@example.com"));
    String ann = api.proving("ann@example.com");

    assertThat(refusal(api.get(ME + "/rewards/status?polling_id=" + opened, ann)))
        .isEqualTo("400 invalid_reward_id");
    assertThat(refusal(api.get(ME + "/rewards/status?polling_id=x", ann)))
        .isEqualTo("400 invalid_reward_id");
    assertThat(refusal(api.get(ME + "/rewards/status", ann)))
        .isEqualTo("400 invalid_reward_filter");
    assertThat(refusal(api.get(ME + "/rewards/status?polling_id=x&reward_name=y", ann)))
        .isEqualTo("400 invalid_reward_filter");
  }

  @Test
  void stepsAreFilteredAndJourneysMadeOfThem() {
    bobOpensAndFunds();
    String bob = api.proving("bob@example.com");

    assertThat(json(api.get(ME + "/steps", bob)))
        .hasToString("[{\"name\":\"account_opened\"},{\"name\":\"account_funded\"}]");
    assertThat(json(api.get(ME + "/steps?step_name=account_funded&quality=high", bob))).hasSize(1);
    assertThat(json(api.get(ME + "/steps?partner_event_id_value=f-1", bob))).hasSize(1);
    assertThat(json(api.get(ME + "/steps?campaign_id=other", bob))).isEmpty();
    assertThat(refusal(api.get(ME + "/steps?quality=best", bob)))
        .isEqualTo("400 invalid_parameter");
    JsonNode journeys = json(api.get(ME + "/journeys", bob));
    assertThat(journeys).hasSize(1);
    assertThat(journeys.at("/0/journey_type").asText()).isEqualTo("friend");
    assertThat(journeys.at("/0/entry_reason").asText()).isEqualTo("account_opened");
    assertThat(journeys.at("/0/last_zone").asText()).isEqualTo("account_funded");
    assertThat(journeys.at("/0/entry_profile_id").asText()).isEqualTo(idOf("ann@example.com"));
    assertThat(json(api.get(ME + "/journeys?type=advocate", bob))).isEmpty();
    assertThat(json(api.get(ME + "/journeys?container=test", bob))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/friends",
        "/advocates",
        "/referrals-from-me",
        "/referrals-to-me",
        "/steps",
        "/journeys",
        "/rewards/status?reward_name=welcome",
      })
  void answersHaveTheDeclaredShape(String path) {
    PublishedContract contract = PublishedContract.read("integration-consumer-to-extole");
    bobOpensAndFunds();
    for (String email : List.of("ann@example.com", "bob@example.com")) {
      contract.check(
          "get",
          ME + path.replaceFirst("\\?.*", ""),
          200,
          json(api.get(ME + path, api.proving(email))));
    }
  }

  private JsonNode status(String token, String query) {
    return json(api.get(ME + "/rewards/status?" + query, token));
  }

  private void bobOpensAndFunds() {
    api.happened("account_opened", Map.of("email", "bob@example.com", "first_name", "Bob"));
    api.happened(
        "account_funded",
        Map.of("email", "bob@example.com", "amount", 250, "partner_event_id", "f-1"));
  }
}
