package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** What a company says became of an account credit and of a coupon. */
class MovingRewardsTest {
  private static final String FULFILLED =
      """
      {"message": "credited", "partner_reward_id": "cr-1", "cost_code": "c7", "face_value": 50,
       "face_value_type": "USD", "success": true}
      """;
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();
  private String credit = "";
  private String coupon = "";

  @BeforeEach
  void aCreditAndACoupon() {
    json(api.post("/v6/suppliers/welcome-coupon/coupons", "{\"coupons\": [\"W-1\"]}"), 200);
    for (JsonNode reward : api.get("/v2/rewards")) {
      if (reward.get("partner_reward_supplier_id").asText().contains("credit")) {
        credit = reward.get("reward_id").asText();
      } else {
        coupon = reward.get("reward_id").asText();
      }
    }
  }

  @Test
  void aCreditIsFulfilledSentAndRedeemed() {
    JsonNode fulfilled = moved("custom-reward/" + credit + "/fulfilled", FULFILLED);
    assertThat(fulfilled.get("state").asText()).isEqualTo("FULFILLED");
    assertThat(fulfilled.get("partner_reward_id").asText()).isEqualTo("cr-1");
    api.clock.goOn(Duration.ofMinutes(1));
    moved("custom-reward/" + credit + "/sent", "{\"partner_reward_sent_id\": \"s-1\"}");
    JsonNode redeemed =
        moved(
            "custom-reward/" + credit + "/redeemed",
            "{\"message\": \"spent\", \"partner_reward_redeem_id\": \"r-1\"}");
    assertThat(redeemed.get("state").asText()).isEqualTo("REDEEMED");
    assertThat(each(what("history"), "state_type"))
        .containsExactly("EARNED", "FULFILLED", "SENT", "REDEEMED");
    assertThat(what("fulfillments").at("/0/cost_code").asText()).isEqualTo("c7");
    assertThat(what("fulfillments").at("/0/message").asText()).isEqualTo("credited");
    assertThat(what("sends").at("/0/partner_reward_sent_id").asText()).isEqualTo("s-1");
    assertThat(what("sends").at("/0/email").asText()).isEqualTo("ann@example.com");
    assertThat(what("redeems").at("/0/partner_reward_redeem_id").asText()).isEqualTo("r-1");
    assertThat(what("redeems").at("/0/cause_event_id").asText()).isNotEmpty();
    assertThat(what("fails")).isEmpty();
  }

  @Test
  void eachWordIsAnEventOfThePerson() {
    moved("custom-reward/" + credit + "/fulfilled", FULFILLED);
    api.feed();
    String person = AdminApiFixture.idOf("ann@example.com");
    JsonNode timeline = api.get("/v6/persons/" + person + "/timeline");
    assertThat(timeline.findValuesAsText("name")).contains("reward_fulfilled");
    assertThat(each(what("history"), "state_type")).containsExactly("EARNED", "FULFILLED");
  }

  @Test
  void fulfilledAndSentIsBoth() {
    JsonNode sent =
        moved(
            "custom-reward/" + credit + "/fulfilled_and_sent",
            "{\"partner_reward_id\": \"cr-1\", \"email\": \"other@example.com\"}");
    assertThat(sent.get("state").asText()).isEqualTo("SENT");
    assertThat(sent.get("email").asText()).isEqualTo("ann@example.com");
    assertThat(what("fulfillments")).hasSize(1);
    assertThat(what("sends").at("/0/email").asText()).isEqualTo("other@example.com");
  }

  @Test
  void whoCallsBackTwiceIsAnsweredTheSameAndChangesNothing() {
    JsonNode first = moved("custom-reward/" + credit + "/fulfilled", FULFILLED);
    api.clock.goOn(Duration.ofMinutes(1));
    assertThat(moved("custom-reward/" + credit + "/fulfilled", FULFILLED)).isEqualTo(first);
    assertThat(what("fulfillments")).hasSize(1);
    assertThat(refusal(post("custom-reward/" + credit + "/fulfilled", "{\"message\": \"x\"}")))
        .isEqualTo("400 reward_illegal_state_transition");
  }

  @Test
  void whoCallsBackTooLateIsTold() {
    moved(credit + "/cancel", "{\"message\": \"returned\"}");
    assertThat(refusal(post("custom-reward/" + credit + "/fulfilled", FULFILLED)))
        .isEqualTo("400 reward_illegal_state_transition");
    assertThat(what("cancels").at("/0/message").asText()).isEqualTo("returned");
    assertThat(what("cancels").at("/0/operator_user_id").asText()).isNotEmpty();
  }

  @Test
  void whatDidNotSucceedHasFailedAndCanBeTriedAgain() {
    JsonNode failed =
        moved(
            "custom-reward/" + credit + "/fulfilled",
            "{\"success\": false, \"message\": \"no such account\"}");
    assertThat(failed.get("state").asText()).isEqualTo("FAILED");
    assertThat(what("fails").at("/0/message").asText()).isEqualTo("no such account");
    assertThat(moved(credit + "/retry", "").get("state").asText()).isEqualTo("EARNED");
    moved("custom-reward/" + credit + "/failed", "{\"message\": \"again\"}");
    assertThat(what("fails")).hasSize(2);
  }

  @Test
  void aCouponThatFailedIsFulfilledAgainWithTheCodeItHas() {
    String code = api.get("/v2/rewards/" + coupon).get("partner_reward_id").asText();
    moved("custom-reward/" + coupon + "/failed", "{\"message\": \"bounced\"}");
    JsonNode retried = moved(coupon + "/retry", "");
    assertThat(retried.get("state").asText()).isEqualTo("FULFILLED");
    assertThat(retried.get("partner_reward_id").asText()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "custom-reward/CREDIT/sent, reward_illegal_state_transition",
    "custom-reward/CREDIT/redeemed, reward_illegal_state_transition",
    "custom-reward/COUPON/fulfilled, reward_type_not_supported",
    "custom-reward/COUPON/fulfilled_and_sent, reward_type_not_supported",
    "COUPON/cancel, reward_illegal_state_transition",
    "CREDIT/retry, reward_in_not_retryable_state",
    "1-p1/cancel, reward_not_found",
    "custom-reward/1-p1/redeemed, reward_not_found",
  })
  void whatIsNotAllowedIsRefusedAndChangesNothing(String path, String code) {
    String named = path.replace("CREDIT", credit).replace("COUPON", coupon);
    JsonNode before = api.get("/v2/rewards");
    assertThat(refusal(post(named, "{}"))).isEqualTo("400 " + code);
    assertThat(api.get("/v2/rewards")).isEqualTo(before);
  }

  @Test
  void whatIsRedeemedIsNeitherTakenBackNorTriedAgain() {
    moved("custom-reward/" + coupon + "/redeemed", "{}");
    assertThat(refusal(post(coupon + "/revoke", "{}")))
        .isEqualTo("400 reward_illegal_state_transition");
    assertThat(refusal(post(coupon + "/retry", "")))
        .isEqualTo("400 retry_claimed_reward_not_allowed");
  }

  @Test
  void whatIsNotRedeemedYetIsTakenBack() {
    assertThat(moved(coupon + "/revoke", "{\"message\": \"fraud\"}").get("state").asText())
        .isEqualTo("REVOKED");
    assertThat(what(coupon, "revokes").at("/0/message").asText()).isEqualTo("fraud");
  }

  @Test
  void anotherClientMovesNothing() {
    GatewayCall cancel = GatewayCall.post("/v2/rewards/" + credit + "/cancel", "{}");
    assertThat(refusal(api.send(cancel.bearer(OTHER_ADMIN)))).isEqualTo("400 reward_not_found");
    assertThat(what("cancels")).isEmpty();
  }

  @Test
  void aRewardStaysWhereItWasGranted() {
    GatewayCall put = GatewayCall.of("PUT", "/v2/rewards/" + credit).bearer(ADMIN);
    GatewayCall json = put.header("content-type", "application/json");
    assertThat(json(api.send(json.body("{\"sandbox\": \"production-production\"}")), 200))
        .isEqualTo(api.get("/v2/rewards/" + credit));
    assertThat(refusal(api.send(json.body("{\"sandbox\": \"production-test\"}"))))
        .isEqualTo("400 sandbox_not_found");
  }

  @Test
  void rewardsAreSummedUpByTheStatesTheyCameInto() {
    moved(credit + "/cancel", "{}");
    JsonNode day = api.get("/v2/rewards/state_summary");
    assertThat(day).hasSize(1);
    assertThat(day.at("/0/earned").asInt()).isEqualTo(2);
    assertThat(day.at("/0/fulfilled").asInt()).isEqualTo(1);
    assertThat(day.at("/0/canceled").asInt()).isEqualTo(1);
    assertThat(api.get("/v2/rewards/state_summary", "success_only=true").at("/0/canceled").asInt())
        .isZero();
    JsonNode weeks = api.get("/v2/rewards/state_summary", "period=WEEK&period_count=3");
    assertThat(each(weeks, "earned")).containsExactly("2", "0", "0");
  }

  @ParameterizedTest
  @CsvSource({
    "period=YEAR, period_not_supported",
    "period_count=0, period_count_invalid",
    "reward_type=GOLD, reward_type_not_supported",
    "end_date=soon, invalid_parameter",
  })
  void aSummaryThatCannotBeMeantIsRefused(String query, String code) {
    assertThat(
            refusal(
                api.send(GatewayCall.get("/v2/rewards/state_summary").query(query).bearer(ADMIN))))
        .isEqualTo("400 " + code);
  }

  @Test
  void answersHaveTheDeclaredShape() {
    PublishedContract contract = PublishedContract.read("integration-server-to-extole");
    String id = "/v2/rewards/{reward_id}/";
    contract.check(
        "post",
        "/v2/rewards/custom-reward/{reward_id}/fulfilled_and_sent",
        200,
        moved("custom-reward/" + credit + "/fulfilled_and_sent", FULFILLED));
    moved("custom-reward/" + credit + "/redeemed", "{}");
    moved(coupon + "/revoke", "{}");
    Map<String, String> asked =
        Map.of(
            "history",
            credit,
            "fulfillments",
            credit,
            "sends",
            credit,
            "redeems",
            credit,
            "revokes",
            coupon);
    asked.forEach(
        (what, reward) -> {
          assertThat(what(reward, what)).isNotEmpty();
          contract.check("get", id + what, 200, what(reward, what));
        });
    contract.check("get", "/v2/rewards/state_summary", 200, api.get("/v2/rewards/state_summary"));
    Stream.of("retry_claimed_reward_not_allowed", "reward_in_not_retryable_state")
        .forEach(code -> assertThat(contract.codes("post", id + "retry")).contains(code));
  }

  private JsonNode what(String what) {
    return what(credit, what);
  }

  private JsonNode what(String reward, String what) {
    return api.get("/v2/rewards/" + reward + "/" + what);
  }

  private JsonNode moved(String path, String body) {
    return json(post(path, body), 200);
  }

  private APIGatewayV2HTTPResponse post(String path, String body) {
    return api.post("/v2/rewards/" + path, body);
  }
}
