package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.program.RewardState;
import tagalong.domain.reward.Reward;
import tagalong.domain.reward.Rewards;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class AskingForRewardsTest {
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void referFriends() {
    api.withAReferral();
  }

  @Test
  void theLatestRewardComesFirst() {
    api.clock.goOn(Duration.ofHours(1));
    api.share("ann@example.com", "cyd@example.com", "09:00");
    api.happened("account_opened", "12:00", Map.of("email", "cyd@example.com"));
    JsonNode rewards = api.get("/v2/rewards");
    assertThat(rewards).hasSize(3);
    assertThat(rewards.get(0).get("email").asText()).isEqualTo("cyd@example.com");
    assertThat(each(rewards, "created_at")).first().isEqualTo("2026-03-01T13:00:00Z");
  }

  @Test
  void aCreditIsWrittenAsTheContractHasIt() {
    JsonNode reward = api.get("/v2/rewards", "reward_type=CUSTOM_REWARD").get(0);
    assertThat(reward.get("email").asText()).isEqualTo("ann@example.com");
    assertThat(reward.get("person_id").asText()).isEqualTo(idOf("ann@example.com"));
    assertThat(reward.get("state").asText()).isEqualTo("EARNED");
    assertThat(reward.get("face_value").asInt()).isEqualTo(50);
    assertThat(reward.get("face_value_type").asText()).isEqualTo("USD");
    assertThat(reward.get("journey_name").asText()).isEqualTo("advocate");
    assertThat(reward.get("sandbox").asText()).isEqualTo("production-production");
    assertThat(reward.get("partner_reward_key_type").asText()).isEqualTo("ID");
    assertThat(reward.get("campaign_id").asText()).isEqualTo("refer-a-friend");
    assertThat(reward.get("data").get("earned_event_value").asText()).isEqualTo("150");
    assertThat(reward.get("partner_user_id").isNull()).isTrue();
  }

  @Test
  void aRewardIsReadByItsId() {
    JsonNode listed = api.get("/v2/rewards").get(0);
    assertThat(api.get("/v2/rewards/" + listed.get("reward_id").asText())).isEqualTo(listed);
  }

  @Test
  void bothContainersAreListedAndTold() {
    for (String name : new String[] {"share", "account_opened"}) {
      String email = name.equals("share") ? "ann@example.com" : "tim@example.com";
      api.happened(
          name,
          "09:00",
          Map.of(
              "email", email,
              "container", "test",
              "share.channel", "EMAIL",
              "share.recipient", "tim@example.com"));
    }
    JsonNode reward = api.get("/v2/rewards", "person_id=" + idOf("tim@example.com")).get(0);
    assertThat(reward.get("container").asText()).isEqualTo("test");
    assertThat(reward.get("sandbox").asText()).isEqualTo("production-test");
    assertThat(reward.get("partner_reward_id").asText()).startsWith("TEST-");
    assertThat(reward.get("partner_reward_key_type").asText()).isEqualTo("COUPON");
  }

  @ParameterizedTest
  @CsvSource({
    "state=EARNED, 2",
    "state=earned, 2",
    "state=SENT, 0",
    "state=SENT&state=EARNED, 2",
    "'state=SENT,EARNED', 2",
    "partner_reward_supplier_id=welcome-coupon, 1",
    "reward_supplier_id=welcome-coupon&reward_supplier_id=advocate-credit, 2",
    "partner_reward_id=NONE, 0",
    "root_event_id=NONE, 0",
    "person_id=1, 0",
    "person_id=code:ABC, 0",
    "reward_type=MANUAL_COUPON, 1",
    "reward_type=TANGO_V2, 0",
    "time_interval=P30D, 2",
    "time_interval=PT1H, 2",
    "time_interval=P1DT2H, 2",
    "time_interval=2026-03-01/P1D, 2",
    "time_interval=P1D/2026-03-01, 0",
    "time_interval=2026-03-01T00:00:00Z/2026-03-01T12:00:00Z, 0",
    "time_interval=2026-03-01T12:00:00Z/2026-03-01T12:00:01Z, 2",
    "limit=1, 1",
    "limit=1&offset=1, 1",
    "limit=1&offset=2, 0",
    "limit=1000&offset=10000, 0",
    "unknown=1, 2",
  })
  void filtersNarrowTheList(String query, int found) {
    assertThat(api.get("/v2/rewards", query)).hasSize(found);
  }

  @Test
  void filtersApplyBeforePaging() {
    JsonNode second = api.get("/v2/rewards", "reward_type=CUSTOM_REWARD&limit=1&offset=0");
    assertThat(each(second, "partner_reward_supplier_id")).containsExactly("advocate-credit");
    assertThat(api.get("/v2/rewards", "reward_type=CUSTOM_REWARD&limit=1&offset=1")).isEmpty();
  }

  @Test
  void whatCameToNothingIsLeftOutUnlessAskedFor() {
    change(api.get("/v2/rewards").get(0).get("reward_id").asText(), RewardState.FAILED);
    assertThat(api.get("/v2/rewards")).hasSize(1);
    assertThat(api.get("/v2/rewards", "success_only=false")).hasSize(2);
    assertThat(api.get("/v2/rewards", "state=FAILED")).hasSize(1);
    assertThat(api.get("/v2/rewards", "state=FAILED&success_only=true")).isEmpty();
  }

  @Test
  void moreThanOneBlockIsReadWhenFiltersAskForIt() {
    Reward model = new Rewards(api.store).latest(TwoClients.ACME.id(), 0, 1).getFirst();
    for (int i = 0; i < 2100; i++) {
      api.store.append(List.of(Rewards.row(copy(model, i))));
    }
    assertThat(api.get("/v2/rewards", "success_only=false&limit=1000&offset=2000")).hasSize(102);
    assertThat(api.get("/v2/rewards", "root_event_id=cause-7")).hasSize(1);
  }

  @Test
  void datesAreInTheZoneThatIsAskedFor() {
    assertThat(each(api.get("/v2/rewards", "time_zone=%2B02:00"), "created_at"))
        .containsOnly("2026-03-01T14:00:00+02:00");
    JsonNode newYork =
        json(
            api.send(
                GatewayCall.get("/v2/rewards")
                    .header("time-zone", "America/New_York")
                    .bearer(ADMIN)),
            200);
    assertThat(each(newYork, "created_at")).containsOnly("2026-03-01T07:00:00-05:00");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 400 invalid_limit",
    "limit=-1, 400 invalid_limit",
    "limit=many, 400 invalid_limit",
    "limit=1001, 400 max_fetch_size_1000",
    "limit=99999999999, 400 max_fetch_size_1000",
    "offset=-1, 400 invalid_offset",
    "offset=x, 400 invalid_offset",
    "offset=10001, 400 invalid_offset",
    "state=LOST, 400 reward_state_invalid",
    "reward_type=GOLD, 400 reward_type_not_supported",
    "success_only=perhaps, 400 invalid_parameter",
    "time_interval=yesterday, 400 time_interval_invalid",
    "time_interval=P, 400 time_interval_invalid",
    "time_interval=P1DT, 400 time_interval_invalid",
    "time_interval=-P1D, 400 time_interval_invalid",
    "time_interval=P9999999999Y, 400 time_interval_invalid",
    "time_interval=2026-03-02/2026-03-01, 400 time_interval_invalid",
    "time_interval=2026-03-01/2026-03-02/P1D, 400 time_interval_invalid",
    "time_interval=P1D/P1D, 400 time_interval_invalid",
    "time_zone=Mars, 400 invalid_time_zone",
  })
  void whatCannotBeMeantIsTold(String query, String refusal) {
    assertThat(refusal(api.send(GatewayCall.get("/v2/rewards").query(query).bearer(ADMIN))))
        .isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({"nothing", "1-p1", "-", "code:A-p1", "1"})
  void whatIsNoRewardIsNotFound(String id) {
    assertThat(refusal(api.send(GatewayCall.get("/v2/rewards/" + id).bearer(ADMIN))))
        .isEqualTo("400 reward_not_found");
  }

  private void change(String id, RewardState state) {
    Row row = new Rewards(api.store).rowOf(TwoClients.ACME.id(), id).orElseThrow();
    Reward changed =
        row.as(Reward.class).becoming(state, Optional.empty(), AdminApiFixture.NOON, "");
    api.store.commit(List.of(new Write.Update(row.holding(changed))));
  }

  private static Reward copy(Reward model, int number) {
    return new Reward(
        model.person() + "-p" + number,
        model.world(),
        model.person(),
        model.keys(),
        model.program(),
        model.version(),
        model.rule(),
        model.journey(),
        model.supplier(),
        "cause-" + number,
        model.earned(),
        model.granted().minusSeconds(number),
        model.eventValue(),
        model.state(),
        model.code(),
        model.history(),
        model.variants());
  }
}
