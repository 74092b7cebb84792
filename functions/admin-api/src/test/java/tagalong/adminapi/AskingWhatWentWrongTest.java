package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tagalong.domain.intake.Rejections;
import tagalong.domain.reaction.Parking;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class AskingWhatWentWrongTest {
  private final AdminApiFixture api = new AdminApiFixture();
  private final Rejections rejections = new Rejections(api.store, api.clock, new Random(7));

  @Test
  void theLatestRejectionComesFirstWithWhatWasSent() {
    reject("first");
    api.clock.goOn(Duration.ofDays(29));
    reject("second");
    JsonNode all = api.get("/v6/rejections");
    assertThat(each(all, "raw")).containsExactly("second", "first");
    assertThat(all.get(0).get("code").asText()).isEqualTo("invalid_json");
    assertThat(all.get(0).get("message").asText()).isEqualTo("Look again.");
    assertThat(all.get(0).get("who").asText()).isEqualTo("POST /v6/events");
    assertThat(each(api.get("/v6/rejections", "limit=1&offset=1"), "raw")).containsExactly("first");
  }

  @Test
  void whatCouldNotBeReactedToIsListedWithItsReason() {
    api.withAReferral();
    Row event = api.store.all(Family.EVENTS).getFirst();
    new Parking(api.store, api.clock).park(event, new IllegalStateException("poison"));
    JsonNode parked = api.get("/v6/parked");
    assertThat(each(parked, "id")).containsExactly(event.key().sort());
    assertThat(parked.get(0).get("problem").asText()).contains("poison");
    assertThat(parked.get(0).get("attempts").asInt()).isEqualTo(1);
  }

  @Test
  void anotherClientSeesNothingOfIt() {
    api.withAReferral();
    reject("secret");
    new Parking(api.store, api.clock)
        .park(api.store.all(Family.EVENTS).getFirst(), new IllegalStateException("poison"));
    for (String path : new String[] {"/v6/rejections", "/v6/parked"}) {
      assertThat(json(api.send(GatewayCall.get(path).bearer(OTHER_ADMIN)), 200)).isEmpty();
    }
  }

  private void reject(String raw) {
    rejections.keep(TwoClients.ACME.id(), "POST /v6/events", "invalid_json", "Look again.", raw);
  }
}
