package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Container;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Subject;
import tagalong.domain.event.World;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class AskingForPeopleTest {
  private static final World WORLD = new World(TwoClients.ACME.id(), Container.PRODUCTION);
  private static final String ANN = idOf("ann@example.com");
  private static final String BOB = idOf("bob@example.com");
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void referAFriend() {
    api.withAReferral();
  }

  @Test
  void anAddressFindsItsPersonHoweverItIsSpelled() {
    JsonNode found = api.get("/v5/persons", "identity_key_value=%20Ann@Example.COM");
    assertThat(each(found, "id")).containsExactly(ANN);
    assertThat(found.get(0).get("identity_key").asText()).isEqualTo("email");
    assertThat(found.get(0).get("identity_key_value").asText()).isEqualTo("ann@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity_key_value=u-7",
        "person_keys=partner_user_id:u-7",
        "person_keys=email:dot@example.com",
        "person_keys=email:dot@example.com,partner_user_id:u-7",
        "person_keys=shoe_size:7&identity_key_value=dot@example.com",
      })
  void whoTurnedOutToBeSomebodyAnswersAsThatPerson(String query) {
    api.happened("order_shipped", "08:00", Map.of("partner_user_id", "u-7"));
    api.happened(
        "order_shipped", "09:00", Map.of("email", "dot@example.com", "partner_user_id", "u-7"));
    assertThat(each(api.get("/v5/persons", query), "id")).containsExactly(idOf("dot@example.com"));
  }

  @Test
  void theFormerIdLeadsToTheWholeStory() {
    api.happened("order_shipped", "08:00", Map.of("partner_user_id", "u-7"));
    api.happened(
        "order_shipped", "09:00", Map.of("email", "dot@example.com", "partner_user_id", "u-7"));
    String former =
        TwoClients.ACME.personIds().of(new PersonKey(PersonKey.Kind.PARTNER_USER_ID, "u-7"));
    assertThat(api.get("/v5/persons/" + former + "/steps")).hasSize(2);
    assertThat(api.get("/v5/persons/" + former).get("id").asText())
        .isEqualTo(idOf("dot@example.com"));
  }

  @Test
  void whatWasGrantedUnderAFormerIdIsListedStill() {
    api.share("ann@example.com", "eve@example.com", "08:00");
    String former =
        TwoClients.ACME.personIds().of(new PersonKey(PersonKey.Kind.PARTNER_USER_ID, "u-9"));
    api.happened(
        "share",
        "08:30",
        Map.of("partner_user_id", "u-9", "share.channel", "EMAIL", "share.recipient", "flo@x.org"));
    api.happened("account_funded", "09:00", Map.of("email", "flo@x.org", "amount", 100));
    assertThat(api.get("/v5/persons/" + former + "/rewards")).hasSize(1);
    api.happened(
        "order_shipped", "10:00", Map.of("email", "dot@example.com", "partner_user_id", "u-9"));
    assertThat(api.get("/v5/persons/" + idOf("dot@example.com") + "/rewards")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity_key_value=nobody@example.com",
        "identity_key_value=no-address",
        "person_keys=shoe_size:44",
        "identity_key_value=ann@example.com&offset=1",
      })
  void nobodyIsAnEmptyList(String query) {
    assertThat(api.get("/v5/persons", query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400 invalid_parameter",
    "person_keys=email, 400 invalid_parameter",
    "identity_key_value=a&limit=0, 400 invalid_parameter",
    "identity_key_value=a&limit=1001, 400 invalid_parameter",
    "identity_key_value=a&offset=-1, 400 invalid_parameter",
    "identity_key_value=a&time_zone=Mars, 400 invalid_time_zone",
  })
  void whatCannotBeMeantIsTold(String query, String refusal) {
    assertThat(refusal(api.send(GatewayCall.get("/v5/persons").query(query).bearer(ADMIN))))
        .isEqualTo(refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/steps", "/rewards", "/relationships"})
  void nobodyKnowsWhoIsNotThere(String what) {
    for (String id : new String[] {"1", "code:ABC", "key:5:share:1", "9".repeat(3000), "-1"}) {
      assertThat(refusal(api.send(GatewayCall.get("/v5/persons/" + id + what).bearer(ADMIN))))
          .isEqualTo("403 person_not_found");
    }
  }

  @Test
  void whatIsKeptLikeAPersonIsNone() {
    api.happened("share", "09:00", Map.of("email", "eve@example.com", "partner_event_id", "1"));
    String claim = Subject.businessKey(WORLD, "share", "1").id();
    assertThat(api.store.get(new Subject(WORLD, claim).head())).isPresent();
    assertThat(refusal(api.send(GatewayCall.get("/v5/persons/" + claim).bearer(ADMIN))))
        .isEqualTo("403 person_not_found");
  }

  @Test
  void thePeopleOfAnotherClientAreNotThere() {
    for (String what : new String[] {"/v5/persons/" + ANN, "/v6/persons/" + ANN + "/timeline"}) {
      assertThat(refusal(api.send(GatewayCall.get(what).bearer(OTHER_ADMIN))))
          .isEqualTo("403 person_not_found");
    }
    GatewayCall search = GatewayCall.get("/v5/persons").query("identity_key_value=ann@example.com");
    assertThat(json(api.send(search.bearer(OTHER_ADMIN)), 200)).isEmpty();
    String reward = api.get("/v2/rewards").get(0).get("reward_id").asText();
    assertThat(refusal(api.send(GatewayCall.get("/v2/rewards/" + reward).bearer(OTHER_ADMIN))))
        .isEqualTo("400 reward_not_found");
    assertThat(json(api.send(GatewayCall.get("/v2/rewards").bearer(OTHER_ADMIN)), 200)).isEmpty();
  }

  @Test
  void theLatestStepComesFirst() {
    JsonNode steps = api.get("/v5/persons/" + BOB + "/steps");
    assertThat(each(steps, "event_date"))
        .containsExactly("2026-03-01T11:00:00Z", "2026-03-01T10:00:00Z");
    JsonNode funded = steps.get(0);
    assertThat(funded.get("name").asText()).isEqualTo("account_funded");
    assertThat(funded.get("quality").asText()).isEqualTo("HIGH");
    assertThat(funded.get("journey_name").asText()).isEqualTo("friend");
    assertThat(funded.get("data").get("amount").get("value").asInt()).isEqualTo(150);
  }

  @Test
  void aBusinessEventThatCameTwiceIsOneStep() {
    for (String email : new String[] {"bob@example.com", "bob@example.com", "eve@example.com"}) {
      api.happened("order_shipped", "11:30", Map.of("email", email, "partner_event_id", "o-1"));
    }
    assertThat(api.get("/v5/persons/" + BOB + "/steps", "names=order_shipped")).hasSize(1);
    assertThat(api.get("/v5/persons/" + idOf("eve@example.com") + "/steps")).isEmpty();
  }

  @Test
  void theFirstToHappenIsTheStepAlsoWhenItComesInLast() {
    for (String time : new String[] {"11:30", "11:15"}) {
      api.happened(
          "order_shipped", time, Map.of("email", "bob@example.com", "partner_event_id", "o-1"));
    }
    assertThat(each(api.get("/v5/persons/" + BOB + "/steps", "names=order_shipped"), "event_date"))
        .containsExactly("2026-03-01T11:15:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "names=account_opened, 2",
    "names=account_opened&names=account_funded, 3",
    "names=share, 0",
    "containers=production, 2",
    "containers=TEST, 1",
    "'containers=test,production', 3",
    "campaign_ids=refer-a-friend, 3",
    "programs=other, 0",
    "journey_names=friend, 3",
    "journey_names=advocate, 0",
    "is_primary=true, 3",
    "is_primary=false, 0",
    "event_ids=NONE, 0",
    "data_keys=amount, 1",
    "limit=2, 2",
    "limit=2&offset=2, 1",
  })
  void filtersNarrowTheSteps(String query, int found) {
    api.happened(
        "account_opened", "10:00", Map.of("email", "bob@example.com", "container", "test"));
    assertThat(api.get("/v5/persons/" + BOB + "/steps", query)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "reward_states=EARNED, 1",
    "reward_states=SENT, 0",
    "reward_types=CUSTOM_REWARD, 1",
    "reward_types=MANUAL_COUPON, 0",
    "containers=test, 0",
    "programs=refer-a-friend, 1",
    "campaign_ids=other, 0",
    "journey_names=advocate, 1",
    "data_keys=earned_event_value, 1",
    "data_values=earned_event_value:150, 1",
    "data_values=earned_event_value:151, 0",
    "offset=1, 0",
  })
  void filtersNarrowThePersonsRewards(String query, int found) {
    assertThat(api.get("/v5/persons/" + ANN + "/rewards", query)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "steps, is_primary=perhaps, 400 invalid_parameter",
    "steps, limit=x, 400 invalid_parameter",
    "rewards, reward_states=LOST, 400 invalid_parameter",
    "rewards, reward_types=GOLD, 400 invalid_parameter",
    "rewards, data_values=novalue, 400 value_does_not_follow_pattern",
    "relationships, my_roles=JUDGE, 400 invalid_parameter",
    "relationships, data_values=novalue, 400 data_values_invalid",
    "relationships, exclude_anonymous=perhaps, 400 invalid_parameter",
    "relationships, time_zone=Mars, 400 invalid_time_zone",
  })
  void filtersThatCannotBeMeantAreTold(String what, String query, String refusal) {
    GatewayCall call = GatewayCall.get("/v5/persons/" + ANN + "/" + what).query(query);
    assertThat(refusal(api.send(call.bearer(ADMIN)))).isEqualTo(refusal);
  }
}
