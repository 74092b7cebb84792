package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.NOON;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.imports.Imports;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class AskingForBatchesTest {
  private final AdminApiFixture api = new AdminApiFixture();

  @BeforeEach
  void importFiles() {
    Imports imports = new Imports(api.store);
    imports.addIfAbsent(file(1, "orders-1.csv", Status.DONE));
    imports.addIfAbsent(file(2, "orders-2.csv", Status.IN_PROGRESS));
    imports.addIfAbsent(file(3, "shares-1.csv", Status.FAILED));
  }

  @Test
  void theLatestBatchComesFirst() {
    assertThat(each(api.get("/v6/batches"), "batch_id")).containsExactly("3", "2", "1");
  }

  @Test
  void aBatchTellsHowFarItIs() {
    JsonNode batch = api.get("/v6/batches/2");
    assertThat(batch.fieldNames())
        .toIterable()
        .contains(
            ("batch_id,name,status,event_name,default_event_name,event_columns,event_data,columns,"
                    + "tags,scopes,data_source,user_id,created_date,updated_date,started_date,"
                    + "completed_date,total_rows,processed_rows,successful_rows,failed_rows,"
                    + "error_code,error_message")
                .split(","));
    assertThat(batch.get("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(batch.get("successful_rows").asInt()).isEqualTo(7);
    assertThat(batch.get("failed_rows").asInt()).isEqualTo(3);
    assertThat(batch.get("created_date").asText()).isEqualTo("2026-03-01T12:00:02Z");
    assertThat(batch.get("completed_date").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "name=orders-1.csv, 1",
    "event_name=orders, 2",
    "status=DONE, 1",
    "status=DONE&status=FAILED, 2",
    "status=CANCELED, 0",
    "user_id=7, 0",
    "tags=a, 0",
    "limit=2, 2",
    "limit=2&offset=2, 1",
  })
  void filtersNarrowTheList(String query, int found) {
    assertThat(api.get("/v6/batches", query)).hasSize(found);
  }

  @Test
  void moreThanOneBlockIsReadWhenFiltersAskForIt() {
    Imports imports = new Imports(api.store);
    for (int i = 10; i < 1010; i++) {
      imports.addIfAbsent(file(i, "many-" + i + ".csv", Status.DONE));
    }
    assertThat(api.get("/v6/batches", "event_name=orders")).hasSize(2);
    assertThat(api.get("/v6/batches", "limit=1000&offset=1000")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "status=LOST, 400 invalid_parameter",
    "limit=0, 400 invalid_parameter",
    "offset=10001, 400 invalid_parameter",
    "time_zone=Mars, 400 invalid_time_zone",
  })
  void whatCannotBeMeantIsTold(String query, String refusal) {
    assertThat(refusal(api.send(GatewayCall.get("/v6/batches").query(query).bearer(ADMIN))))
        .isEqualTo(refusal);
  }

  @Test
  void theBatchesOfAnotherClientAreNotThere() {
    assertThat(refusal(api.send(GatewayCall.get("/v6/batches/1").bearer(OTHER_ADMIN))))
        .isEqualTo("404 not_found");
    String tooLong = "9".repeat(3000);
    assertThat(refusal(api.send(GatewayCall.get("/v6/batches/" + tooLong).bearer(ADMIN))))
        .isEqualTo("404 not_found");
  }

  private static Import file(int number, String name, Status status) {
    return new Import(
        Integer.toString(number),
        TwoClients.ACME.id(),
        name,
        number,
        "in/" + name,
        Optional.of(name.split("-")[0]),
        status,
        NOON.plusSeconds(number),
        Optional.empty(),
        Optional.empty(),
        NOON.plusSeconds(number),
        10,
        3,
        Map.of("order", 7L),
        List.of("email"),
        Optional.of(".csv"),
        Optional.of("UTF-8"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
