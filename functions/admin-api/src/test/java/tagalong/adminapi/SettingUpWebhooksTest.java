package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.webhook.Notice;
import tagalong.testkit.http.GatewayCall;

class SettingUpWebhooksTest {
  private static final String SECRET = "a secret that nobody but both ends may know";
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void aWebhookIsAddedAndListedWithoutWhatIsSecret() {
    JsonNode added =
        add(
            """
            {"name": "crm", "url": "https://crm.example.com/hook?key=hidden",
             "authentication": {"type": "HS256", "secret": "%s"},
             "filters": [{"type": ["reward_earned", "reward_fulfilled"]},
                         {"reward_supplier_id": "welcome-coupon"}]}
            """
                .formatted(SECRET));
    assertThat(added.get("url").asText()).isEqualTo("https://crm.example.com/hook?…");
    assertThat(added.get("authentication").asText()).isEqualTo("HS256");
    assertThat(added.at("/filters/0/type")).hasSize(2);
    assertThat(added.at("/filters/1/reward_supplier_id/0").asText()).isEqualTo("welcome-coupon");
    JsonNode listed = api.get("/v6/webhooks");
    assertThat(listed).hasSize(1);
    assertThat(listed.toString() + added).doesNotContain(SECRET).doesNotContain("hidden");
  }

  @Test
  void whatIsWrittenToLogsHoldsNoSecret() {
    add(
        """
        {"url": "https://crm.example.com/", "authentication": {"type": "BEARER", "token": "%s"}}
        """
            .formatted(SECRET));
    assertThat(api.store.all(tagalong.domain.store.Family.PROGRAMS).toString())
        .contains("crm.example.com")
        .doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\": \"http://crm.example.com/\"}",
        "{\"url\": \"https://127.0.0.1/\"}",
        "{\"url\": \"https://localhost/\"}",
        "{\"url\": \"https://ann:pw@crm.example.com/\"}",
        "{\"url\": \"not an address\"}",
        "{\"url\": \"https://c.example/\", \"authentication\": {\"type\": \"OAUTH\"}}",
        "{\"url\": \"https://c.example/\", \"authentication\": {\"type\": \"HS256\", \"secret\": \"s\"}}",
        "{\"url\": \"https://c.example/\", \"authentication\": {\"type\": \"BEARER\", \"token\": \"a\\nX: b\"}}",
        "{\"url\": \"https://c.example/\", \"filters\": [{\"color\": \"red\"}]}",
        "{\"url\": \"https://c.example/\", \"filters\": [{}]}",
        "{\"url\": \"https://c.example/\", \"filters\": [{\"type\": [7]}]}",
        "{\"url\": \"https://c.example/\", \"filters\": [\"type\"]}",
        "{\"url\": \"https://c.example/\", \"container\": \"staging\"}",
      })
  void whatCannotWorkIsRefused(String body) {
    assertThat(refusal(api.post("/v6/webhooks", body))).isEqualTo("400 webhook_invalid");
  }

  @Test
  void thereAreTenAtMost() {
    for (int i = 0; i < 10; i++) {
      add("{\"url\": \"https://crm.example.com/" + i + "\"}");
    }
    assertThat(refusal(api.post("/v6/webhooks", "{\"url\": \"https://crm.example.com/\"}")))
        .isEqualTo("400 webhook_invalid");
  }

  @Test
  void aWebhookIsRemovedByItsOwnClientOnly() {
    String id = add("{\"url\": \"https://crm.example.com/\"}").get("id").asText();
    GatewayCall removal = GatewayCall.of("DELETE", "/v6/webhooks/" + id);
    assertThat(api.send(removal.bearer(OTHER_ADMIN)).getStatusCode()).isEqualTo(404);
    assertThat(api.send(removal.bearer(ADMIN)).getStatusCode()).isEqualTo(204);
    assertThat(api.get("/v6/webhooks")).isEmpty();
  }

  @Test
  void aTrialIsToldAndCanBeLookedAt() {
    String path =
        "/v6/webhooks/" + add("{\"url\": \"https://crm.example.com/\"}").get("id").asText();
    JsonNode tried = json(api.post(path + "/notices", "{}"), 200);
    List<Row> fed = api.store.fed(Feed.MESSAGES);
    assertThat(fed).singleElement().extracting(Row::content).isInstanceOf(Notice.class);
    JsonNode found = api.get(path + "/notices/" + tried.get("event_id").asText());
    assertThat(found.get("status").asText()).isEqualTo("WAITING");
    assertThat(found.at("/body/type").asText()).isEqualTo("webhook_test");
    assertThat(refusal(api.send(GatewayCall.get(path + "/notices/9").bearer(ADMIN))))
        .isEqualTo("404 not_found");
  }

  @Test
  void deadLettersThatAreNotThereAreNotSentAgain() {
    String path =
        "/v6/webhooks/" + add("{\"url\": \"https://crm.example.com/\"}").get("id").asText();
    assertThat(api.get(path + "/dead-letters")).isEmpty();
    assertThat(json(api.post(path + "/dead-letters", "{}"), 200).get("sent_again").asInt())
        .isZero();
    assertThat(refusal(api.post(path + "/dead-letters/7", "{}"))).isEqualTo("404 not_found");
    assertThat(refusal(api.post("/v6/webhooks/7/dead-letters", "{}"))).isEqualTo("404 not_found");
  }

  @Test
  void aSampleIsTaken() {
    JsonNode added = json(api.sendSample("post-v6-webhooks.json"), 201);
    assertThat(each(api.get("/v6/webhooks"), "id")).contains(added.get("id").asText());
  }

  private JsonNode add(String body) {
    return json(api.post("/v6/webhooks", body), 201);
  }
}
