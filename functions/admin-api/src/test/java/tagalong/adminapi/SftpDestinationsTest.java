package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.client.Clients;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** Where files go over SFTP. What is brought there a real server shows elsewhere. */
class SftpDestinationsTest {
  private static final String ALL = "/v6/sftp-destinations";
  private static final String ONE = ALL + "/{sftpDestinationId}";
  private static final String BANK =
      """
      {"type": "EXTERNAL", "name": "bank", "host": "sftp.bank.example", "username": "us",
       "key_id": "KEY", "dropbox_path": "/in"}
      """;
  private final PublishedContract contract = PublishedContract.read("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture();
  private String key = "";

  @BeforeEach
  void aKeyIsMade() {
    JsonNode made = json(api.post("/v6/ssh-keys", "{\"name\": \"ours\"}"), 201);
    assertThat(made.get("public_key").asText()).startsWith("ecdsa-sha2-nistp256 ");
    key = made.get("id").asText();
  }

  @Test
  void aDestinationIsKeptChangedAndRemoved() {
    JsonNode made = json(api.post(ALL, keyed(BANK)), 200);
    contract.check("post", ALL, 200, made);
    assertThat(made.get("port").asInt()).isEqualTo(22);
    String path = ALL + "/" + made.get("id").asText();
    assertThat(api.get(path)).isEqualTo(made);
    JsonNode changed = json(put(path, "{\"type\": \"EXTERNAL\", \"port\": 2222}"), 200);
    contract.check("put", ONE, 200, changed);
    assertThat(changed.get("host").asText()).isEqualTo("sftp.bank.example");
    assertThat(api.get(ALL, "host=sftp.bank.example&type=external")).containsExactly(changed);
    assertThat(api.get(ALL, "type=local")).isEmpty();
    assertThat(json(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN)), 200))
        .isEqualTo(changed);
    assertThat(api.get(ALL)).isEmpty();
  }

  @Test
  void aLocalOneLetsAUserIn() {
    String body = "{\"type\": \"LOCAL\", \"name\": \"Night bank\", \"key_ids\": [\"KEY\"]}";
    JsonNode made = json(api.post(ALL, keyed(body)), 200);
    contract.check("post", ALL, 200, made);
    assertThat(made.get("username").asText()).isEqualTo("night-bank");
    Clients clients = new Clients(api.store);
    assertThat(clients.sftpUser("night-bank").orElseThrow().client())
        .isEqualTo(TwoClients.ACME.id());
    assertThat(refusal(api.post(ALL, keyed(body.replace("Night bank", "night bank")))))
        .isEqualTo("400 sftp_destination_duplicated_username");
    String path = ALL + "/" + made.get("id").asText();
    assertThat(refusal(api.post(path + "/sync", ""))).isEqualTo("400 unsupported_operation");
    JsonNode tried = json(api.post(path + "/validate", ""), 200);
    contract.check("post", ONE + "/validate", 200, tried);
    assertThat(tried.get("status").asText()).isEqualTo("PASS");
    json(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN)), 200);
    assertThat(clients.sftpUser("night-bank")).isEmpty();
  }

  /** Webhooks may not lead there either. */
  @Test
  void nobodyIsMadeToCallThisMachine() {
    String body = keyed(BANK).replace("sftp.bank.example", "127.0.0.1");
    String path = ALL + "/" + json(api.post(ALL, body), 200).get("id").asText();
    JsonNode tried = json(api.post(path + "/validate", ""), 200);
    assertThat(tried.get("status").asText()).isEqualTo("FAIL");
    assertThat(tried.get("reason").asText()).contains("everybody reaches");
    assertThat(refusal(api.post(path + "/sync", ""))).isEqualTo("400 invalid_parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"EXTERNAL\"} | sftp_destination_missing_host",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\"} | sftp_destination_missing_username",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\", \"username\": \"u\"} | sftp_destination_missing_key_id",
        "{\"type\": \"EXTERNAL\", \"host\": \"a b\", \"username\": \"u\", \"key_id\": \"KEY\"} | sftp_destination_invalid_host",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\", \"username\": \"u:v\", \"key_id\": \"KEY\"} | external_sftp_destination_invalid_username",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\", \"username\": \"u\", \"key_id\": \"7\"} | sftp_destination_client_key_not_found",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\", \"username\": \"u\", \"key_id\": \"KEY\", \"port\": 70000} | sftp_destination_invalid_port",
        "{\"type\": \"EXTERNAL\", \"host\": \"a.b\", \"username\": \"u\", \"key_id\": \"KEY\", \"dropbox_path\": \"/a/../b\"} | sftp_destination_invalid_dropbox_path",
        "{\"type\": \"LOCAL\", \"key_ids\": []} | sftp_destination_missing_key_id",
        "{\"type\": \"LOCAL\", \"username\": \"A B\", \"key_ids\": [\"KEY\"]} | local_sftp_destination_invalid_username",
        "{\"type\": \"LOCAL\", \"key_ids\": [\"KEY\"], \"file_processing_enabled\": false} | invalid_parameter",
        "{\"type\": \"FTP\"} | invalid_parameter",
        "{} | invalid_parameter",
        "[] | invalid_json",
      })
  void whatCannotBeMeantIsTold(String body, String code) {
    APIGatewayV2HTTPResponse answer = api.post(ALL, keyed(body));
    assertThat(refusal(answer)).isEqualTo("400 " + code);
    assertThat(contract.codes("post", ALL)).contains(code);
  }

  @Test
  void namesAndSidesStay() {
    String path = ALL + "/" + json(api.post(ALL, keyed(BANK)), 200).get("id").asText();
    assertThat(refusal(api.post(ALL, keyed(BANK))))
        .isEqualTo("400 sftp_destination_duplicated_name");
    assertThat(refusal(put(path, "{\"type\": \"LOCAL\"}"))).isEqualTo("400 unsupported_operation");
  }

  @Test
  void nobodySeesOrUsesWhatIsAnothers() {
    String path = ALL + "/" + json(api.post(ALL, keyed(BANK)), 200).get("id").asText();
    for (GatewayCall call :
        new GatewayCall[] {
          GatewayCall.get(path),
          GatewayCall.of("DELETE", path),
          GatewayCall.post(path + "/sync", ""),
          GatewayCall.post(path + "/validate", "")
        }) {
      assertThat(refusal(api.send(call.bearer(OTHER_ADMIN))))
          .isEqualTo("400 sftp_destination_not_found");
    }
    assertThat(refusal(api.send(GatewayCall.post(ALL, keyed(BANK)).bearer(OTHER_ADMIN))))
        .isEqualTo("400 sftp_destination_client_key_not_found");
    GatewayCall keys = GatewayCall.get("/v6/ssh-keys").bearer(OTHER_ADMIN);
    assertThat(json(api.send(keys), 200)).isEmpty();
  }

  @Test
  void keysComeAndGoAndTheirSecretsAreNobodys() {
    String theirs =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBhmEJIhWHi9DpDdWWuPkMjxlwcEnRvcfUmkkVwDMWEH bank";
    json(
        api.post(
            "/v6/ssh-keys", "{\"name\": \"theirs\", \"public_key\": \"%s\"}".formatted(theirs)),
        201);
    JsonNode keys = api.get("/v6/ssh-keys");
    assertThat(each(keys, "name")).containsExactlyInAnyOrder("ours", "theirs");
    assertThat(keys.toString()).doesNotContain("private");
    assertThat(refusal(api.post("/v6/ssh-keys", "{\"public_key\": \"x\"}")))
        .isEqualTo("400 invalid_parameter");
    String path = "/v6/ssh-keys/" + key;
    assertThat(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN)).getStatusCode())
        .isEqualTo(204);
    assertThat(refusal(api.send(GatewayCall.of("DELETE", path).bearer(ADMIN))))
        .isEqualTo("404 not_found");
  }

  private String keyed(String body) {
    return body.replace("KEY", key);
  }

  private APIGatewayV2HTTPResponse put(String path, String body) {
    return api.send(
        GatewayCall.of("PUT", path)
            .header("content-type", "application/json")
            .body(body)
            .bearer(ADMIN));
  }
}
