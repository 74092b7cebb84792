package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Container;
import tagalong.domain.event.World;
import tagalong.domain.reward.Rewards;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class DecidingStepsTest {
  private static final String PATH = "/v3/events/approve";
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void whatIsDeclinedIsTakenBack() {
    funded("f-1");
    assertThat(rewardState()).isEqualTo("EARNED");
    assertThat(status("partner_conversion_id=f-1&event_status=decline&note=returned"))
        .isEqualTo("success");
    api.feed();
    assertThat(rewardState()).isEqualTo("REVOKED");
  }

  @Test
  void whatIsApprovedStays() {
    funded("f-1");
    assertThat(status("partner_conversion_id=f-1&event_status=APPROVE")).isEqualTo("success");
    api.feed();
    assertThat(rewardState()).isEqualTo("EARNED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partner_conversion_id=f-1",
        "partner_conversion_id=f-1&event_status=perhaps",
        "event_status=approve",
        "partner_conversion_id=f-2&event_status=approve",
        "partner_conversion_id=&event_status=approve",
      })
  void whatCannotBeDoneFails(String query) {
    funded("f-1");
    assertThat(status(query)).isEqualTo("failure");
    api.feed();
    assertThat(rewardState()).isEqualTo("EARNED");
  }

  @Test
  void nobodyDecidesForOthers() {
    funded("f-1");
    String query = "partner_conversion_id=f-1&event_status=decline";
    GatewayCall others = GatewayCall.get(PATH).query(query).bearer(OTHER_ADMIN);
    assertThat(json(api.send(others), 200).get("status").asText()).isEqualTo("failure");
    assertThat(refusal(api.send(GatewayCall.get(PATH).query(query))))
        .isEqualTo("403 missing_access_token");
    api.feed();
    assertThat(rewardState()).isEqualTo("EARNED");
  }

  private void funded(String id) {
    api.share("ann@example.com", "bob@example.com", "09:00");
    api.happened("account_opened", "10:00", Map.of("email", "bob@example.com"));
    api.happened(
        "account_funded",
        "11:00",
        Map.of("email", "bob@example.com", "amount", 150, "partner_event_id", id));
  }

  private String status(String query) {
    APIGatewayV2HTTPResponse answer = api.send(GatewayCall.get(PATH).query(query).bearer(ADMIN));
    return json(answer, 200).get("status").asText();
  }

  private String rewardState() {
    return new Rewards(api.store)
        .of(new World(TwoClients.ACME.id(), Container.PRODUCTION), idOf("ann@example.com"))
        .getFirst()
        .state()
        .name();
  }
}
