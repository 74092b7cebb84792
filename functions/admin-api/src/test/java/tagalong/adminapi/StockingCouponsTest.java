package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.http.GatewayCall;

class StockingCouponsTest {
  private static final String POOL = "/v6/suppliers/welcome-coupon/coupons";
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void everyCodeIsAnsweredForItself() {
    JsonNode reply =
        json(
            api.post(
                POOL,
                "{\"coupons\":[\"A1\",\" A2 \",\"A1\",\"\",\"%s\",42,null]}"
                    .formatted("x".repeat(65))),
            200);
    assertThat(each(reply.get("results"), "status"))
        .containsExactly("ADDED", "ADDED", "DUPLICATE", "INVALID", "INVALID", "ADDED", "INVALID");
    assertThat(reply.get("added").asInt()).isEqualTo(3);
    assertThat(reply.get("duplicates").asInt()).isEqualTo(1);
    assertThat(reply.get("invalid").asInt()).isEqualTo(3);
    assertThat(balance(ADMIN)).isEqualTo("3");
  }

  @Test
  void aTextHasOneCodeALine() {
    JsonNode reply =
        json(send("text/csv; charset=utf-8", "\uFEFFcoupon_code\r\n\"A1\"\r\n\r\nA2\n"), 200);
    assertThat(each(reply.get("results"), "code")).containsExactly("A1", "A2");
  }

  @Test
  void whoeverWaitsIsServedAtOnce() {
    api.withAReferral();
    assertThat(api.get("/v2/rewards", "state=FULFILLED")).isEmpty();
    json(api.post(POOL, "{\"coupons\":[\"A1\",\"A2\"]}"), 200);
    assertThat(each(api.get("/v2/rewards", "state=FULFILLED"), "partner_reward_id"))
        .hasSize(1)
        .allMatch(code -> code.equals("A1") || code.equals("A2"));
    assertThat(balance(ADMIN)).isEqualTo("1");
  }

  @Test
  void anotherClientsPoolIsAnother() {
    json(api.post(POOL, "{\"coupons\":[\"A1\"]}"), 200);
    assertThat(balance(OTHER_ADMIN)).isEqualTo("0");
  }

  @Test
  void suppliersAreToldByTheNewestProgram() {
    JsonNode suppliers = api.get("/v6/suppliers");
    assertThat(each(suppliers, "id")).containsExactly("welcome-coupon", "advocate-credit");
    assertThat(each(suppliers, "reward_type")).containsExactly("MANUAL_COUPON", "CUSTOM_REWARD");
    assertThat(suppliers.get(1).get("balance").isNull()).isTrue();
    assertThat(suppliers.get(1).get("face_value").asInt()).isEqualTo(50);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400 coupons_invalid",
        "{\"coupons\":[]}|400 coupons_invalid",
        "{\"coupons\":\"A1\"}|400 binding_error",
        "[\"A1\"]|400 invalid_json",
        "''|400 missing_request_body",
      })
  void whatHoldsNoCodesIsRefused(String body, String refusal) {
    assertThat(refusal(api.post(POOL, body))).isEqualTo(refusal);
  }

  @Test
  void tooManyCodesAtOnceAreRefusedAsAWhole() {
    String codes =
        IntStream.range(0, 1001).mapToObj(i -> "C" + i).collect(Collectors.joining("\n"));
    assertThat(refusal(send("text/plain", codes))).isEqualTo("400 coupons_invalid");
    assertThat(balance(ADMIN)).isEqualTo("0");
  }

  @Test
  void otherBodiesAndOtherSuppliersAreRefused() {
    assertThat(refusal(send("application/pdf", "A1"))).isEqualTo("415 unsupported_media_type");
    assertThat(refusal(api.post("/v6/suppliers/nobody/coupons", "{\"coupons\":[\"A1\"]}")))
        .isEqualTo("400 reward_supplier_not_found");
    assertThat(refusal(api.post("/v6/suppliers/advocate-credit/coupons", "{\"coupons\":[\"A\"]}")))
        .isEqualTo("400 coupons_invalid");
  }

  private com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse send(
      String type, String body) {
    return api.send(
        GatewayCall.of("POST", POOL).header("content-type", type).body(body).bearer(ADMIN));
  }

  private String balance(String token) {
    JsonNode suppliers = json(api.send(GatewayCall.get("/v6/suppliers").bearer(token)), 200);
    return suppliers.get(0).get("balance").asText();
  }
}
