package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.SUPERUSER;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Imports;
import tagalong.domain.store.Row;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class OrderingBatchesTest {
  private final AdminApiFixture api = new AdminApiFixture();
  private String file = "";

  @BeforeEach
  void thereIsAFile() {
    JsonNode announced = json(api.post("/v6/files", "{\"name\": \"orders-1.csv\"}"), 200);
    file = announced.get("id").asText();
    api.depot.put(TwoClients.ACME.id() + "/" + file, new byte[] {'e'});
  }

  @Test
  void aBatchIsPendingAndWakesWhoeverImports() {
    JsonNode batch = json(order("\"name\": \"July\", \"tags\": [\"night\"]"), 200);
    assertThat(batch.get("status").asText()).isEqualTo("PENDING");
    assertThat(batch.get("name").asText()).isEqualTo("July");
    assertThat(batch.get("default_event_name").asText()).isEqualTo("orders");
    assertThat(batch.at("/data_source/file_asset_id").asText()).isEqualTo(file);
    assertThat(api.depot.orders())
        .containsExactly(TwoClients.ACME.id() + "/" + batch.get("batch_id").asText());
    assertThat(api.get("/v6/batches/" + batch.get("batch_id").asText())).isEqualTo(batch);
  }

  @Test
  void allThatWasAskedForIsTold() {
    JsonNode batch =
        json(
            order(
                """
                "event_name": "order", "default_event_name": "sale", "event_columns": ["email"],
                "event_data": {"source": "bank"}, "scopes": ["CLIENT_ADMIN"],
                "columns": [
                  {"type": "FULL_NAME_MATCH", "name": "email", "prefix": null,
                   "validation_policy": "REQUIRED_VALUE"},
                  {"type": "PATTERN_NAME_MATCH", "name_pattern": "c.*", "prefix": "x_",
                   "validation_policy": "OPTIONAL"}]
                """),
            200);
    assertThat(batch.get("event_name").asText()).isEqualTo("order");
    assertThat(batch.get("default_event_name").asText()).isEqualTo("sale");
    assertThat(batch.get("event_columns")).hasSize(1);
    assertThat(batch.at("/event_data/source").asText()).isEqualTo("bank");
    assertThat(batch.at("/columns/0/validation_policy").asText()).isEqualTo("REQUIRED_VALUE");
    assertThat(batch.at("/columns/1/name_pattern").asText()).isEqualTo("c.*");
    assertThat(batch.at("/columns/1/prefix").asText()).isEqualTo("x_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};batch_job_data_source_empty",
        "{\"data_source\": {\"type\": \"FILE_ASSET\"}};batch_job_data_source_empty",
        "{\"data_source\": {\"type\": \"REPORT\", \"report_id\": \"1\"}};invalid_parameter",
        "{\"data_source\": {\"type\": \"FILE_ASSET\", \"file_asset_id\": \"1\"}};invalid_parameter",
        "{SOURCE, \"name\": \" \"};batch_job_name_invalid",
        "{SOURCE, \"event_name\": \"\"};batch_job_event_name_invalid",
        "{SOURCE, \"tags\": [\"\"]};batch_job_tag_invalid",
        "{SOURCE, \"scopes\": [\"CLIENT_SUPERUSER\"]};batch_job_unauthorized_scopes",
        "{SOURCE, \"scopes\": [\"BACKEND\"]};invalid_parameter",
        "{SOURCE, \"columns\": [{\"name\": \"a\", \"validation_policy\": \"x\"}]};invalid_parameter",
        "{SOURCE, \"columns\": [{\"type\": \"PATTERN_NAME_MATCH\", \"name_pattern\": \"(\"}]};invalid_parameter",
        "{SOURCE, \"event_columns\": [1]};binding_error",
        "{;invalid_json",
      })
  void whatCannotBeMeantIsTold(String body, String code) {
    assertThat(refusal(api.post("/v6/batches", body.replace("SOURCE", source()))))
        .isEqualTo("400 " + code);
    assertThat(api.depot.orders()).isEmpty();
  }

  @Test
  void onlyItsScopesSeeABatch() {
    String body = "{" + source() + ", \"scopes\": [\"CLIENT_SUPERUSER\"]}";
    JsonNode batch = json(api.send(GatewayCall.post("/v6/batches", body).bearer(SUPERUSER)), 200);
    String path = "/v6/batches/" + batch.get("batch_id").asText();
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(ADMIN))))
        .isEqualTo("403 access_denied");
    assertThat(api.get("/v6/batches")).isEmpty();
    json(api.send(GatewayCall.get(path).bearer(SUPERUSER)), 200);
  }

  @ParameterizedTest
  @CsvSource({"tags=night, 1", "tags=day, 0", "name=July, 1", "event_name=orders, 1"})
  void filtersKnowWhatWasAskedFor(String query, int found) {
    json(order("\"name\": \"July\", \"tags\": [\"night\"]"), 200);
    assertThat(api.get("/v6/batches", query)).hasSize(found);
  }

  @Test
  void labelsChangeUntilItEnds() {
    String path = pathOf(json(order("\"name\": \"July\""), 200));
    JsonNode changed = json(put(path, "{\"name\": \"August\", \"tags\": [\"a\"]}"), 200);
    assertThat(changed.get("name").asText()).isEqualTo("August");
    assertThat(changed.get("tags")).hasSize(1);
    assertThat(refusal(put(path, "{\"name\": null}"))).isEqualTo("400 invalid_null");
    json(api.post(path + "/cancel", ""), 200);
    assertThat(refusal(put(path, "{\"name\": \"May\"}")))
        .isEqualTo("400 batch_job_invalid_state_transition");
  }

  @Test
  void aBatchIsCanceledExpiredAndRemovedInThisOrder() {
    String path = pathOf(json(order("\"name\": \"July\""), 200));
    assertThat(refusal(remove(path))).isEqualTo("400 batch_job_delete_not_allowed");
    assertThat(refusal(api.post(path + "/expire", "")))
        .isEqualTo("400 batch_job_invalid_state_transition");
    assertThat(json(api.post(path + "/cancel", ""), 200).get("status").asText())
        .isEqualTo("CANCELED");
    assertThat(refusal(api.post(path + "/cancel", "")))
        .isEqualTo("400 batch_job_invalid_state_transition");
    JsonNode expired = json(api.post(path + "/expire", ""), 200);
    assertThat(expired.get("status").asText()).isEqualTo("EXPIRED");
    assertThat(expired.at("/data_source/file_asset_id").isNull()).isTrue();
    json(remove(path), 200);
    assertThat(refusal(api.send(GatewayCall.get(path).bearer(ADMIN)))).isEqualTo("404 not_found");
    assertThat(api.get("/v6/batches")).isEmpty();
  }

  @Test
  void whatIsDoneIsRemovedFromTheListToo() {
    JsonNode batch = json(order("\"name\": \"July\""), 200);
    Imports imports = new Imports(api.store);
    Row row = imports.rowOf(TwoClients.ACME.id(), batch.get("batch_id").asText()).orElseThrow();
    Import done = row.as(Import.class).done(api.clock.instant().plus(Duration.ofMinutes(1)));
    imports.change(row, done);
    assertThat(api.get("/v6/batches")).hasSize(1);
    json(remove(pathOf(batch)), 200);
    assertThat(imports.latest(TwoClients.ACME.id(), Optional.empty(), 9)).isEmpty();
  }

  private String source() {
    return "\"data_source\": {\"type\": \"FILE_ASSET\", \"file_asset_id\": \"%s\"}".formatted(file);
  }

  private APIGatewayV2HTTPResponse order(String more) {
    return api.post("/v6/batches", "{" + source() + ", " + more + "}");
  }

  private APIGatewayV2HTTPResponse put(String path, String json) {
    return api.send(
        GatewayCall.of("PUT", path)
            .header("content-type", "application/json")
            .body(json)
            .bearer(ADMIN));
  }

  private APIGatewayV2HTTPResponse remove(String path) {
    return api.send(GatewayCall.of("DELETE", path).bearer(ADMIN));
  }

  private static String pathOf(JsonNode batch) {
    return "/v6/batches/" + batch.get("batch_id").asText();
  }
}
