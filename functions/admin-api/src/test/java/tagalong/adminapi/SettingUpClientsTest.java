package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.SUPERUSER;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.client.Client;
import tagalong.domain.client.Clients;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

class SettingUpClientsTest {
  private final AdminApiFixture api = new AdminApiFixture();

  @Test
  void aNewClientGetsASecretThatIsNeverShown() {
    APIGatewayV2HTTPResponse response =
        api.send(GatewayCall.post("/v6/clients", "{\"name\":\"Initech\"}").bearer(SUPERUSER));
    JsonNode added = json(response, 201);
    Client client = new Clients(api.store).byId(added.get("id").asText()).orElseThrow();
    assertThat(client.id()).matches("[1-9]\\d{8}");
    assertThat(client.shards()).isEqualTo(4);
    assertThat(Base64.getUrlDecoder().decode(client.secret())).hasSize(32);
    assertThat(response.getBody()).doesNotContain(client.secret());
    JsonNode all = json(api.send(GatewayCall.get("/v6/clients").bearer(SUPERUSER)), 200);
    assertThat(each(all, "name")).contains("Initech", "Acme", "Other");
    assertThat(all.toString()).doesNotContain(client.secret());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|400 invalid_parameter",
        "{\"name\":\" \"}|400 invalid_parameter",
        "{\"name\":{}}|400 binding_error",
        "''|400 missing_request_body",
        "{|400 invalid_json",
      })
  void aClientNeedsAName(String body, String refusal) {
    assertThat(refusal(api.send(GatewayCall.post("/v6/clients", body).bearer(SUPERUSER))))
        .isEqualTo(refusal);
  }

  @Test
  void aSiteIsTheClientsAndRoutesNobody() {
    String body = "{\"host\":\"WWW.Acme.Example\",\"use\":\"site\"}";
    assertThat(json(api.post("/v6/domains", body), 201).get("use").asText()).isEqualTo("site");
    json(api.post("/v6/domains", body), 200);
    assertThat(each(api.get("/v6/domains"), "use")).contains("program", "site");
    assertThat(new Clients(api.store).byHost("www.acme.example")).isEmpty();
    // Two clients may have pages on one site.
    json(api.send(GatewayCall.post("/v6/domains", body).bearer(OTHER_ADMIN)), 201);
    assertThat(refusal(api.post("/v6/domains", body.replace("site", "moon"))))
        .isEqualTo("400 invalid_parameter");
  }

  @Test
  void connectorsChooseAmongTheProgramDomains() {
    json(api.post("/v6/domains", "{\"host\":\"go.acme.example\"}"), 201);
    json(api.post("/v6/domains", "{\"host\":\"www.acme.example\",\"use\":\"site\"}"), 201);
    assertThat(each(api.get("/v2/programs"), "domain"))
        .containsExactly("go.acme.example", TwoClients.ACME_HOST);
    assertThat(each(api.get("/v2/programs", "limit=1"), "domain"))
        .containsExactly("go.acme.example");
    assertThat(json(api.send(GatewayCall.get("/v2/programs").bearer(OTHER_ADMIN)), 200))
        .noneMatch(one -> one.get("domain").asText().equals(TwoClients.ACME_HOST));
  }

  @Test
  void aDomainIsAddedOnceAndIsThenTheClients() {
    String body = "{\"host\":\"Go.Acme.Example\"}";
    assertThat(json(api.post("/v6/domains", body), 201).get("host").asText())
        .isEqualTo("go.acme.example");
    json(api.post("/v6/domains", body), 200);
    assertThat(each(api.get("/v6/domains"), "host"))
        .containsExactly("go.acme.example", TwoClients.ACME_HOST);
    assertThat(refusal(api.send(GatewayCall.post("/v6/domains", body).bearer(OTHER_ADMIN))))
        .isEqualTo("409 already_exists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://acme.example",
        "acme.example:8080",
        "acme.example/x",
        "-a.example",
        "a b"
      })
  void whatIsNoHostIsRefused(String host) {
    assertThat(refusal(api.post("/v6/domains", "{\"host\":\"" + host + "\"}")))
        .isEqualTo("400 invalid_parameter");
  }

  @Test
  void aKeyThatFitsItsAlgorithmIsAddedAndNeverShown() throws NoSuchAlgorithmException {
    String rsa = publicKey("RSA", 2048);
    json(api.post("/v6/jwt-keys", key("shop", "RS256", rsa)), 201);
    json(api.post("/v6/jwt-keys", key("app", "ES384", publicKey("EC", 384))), 201);
    json(api.post("/v6/jwt-keys", key("old", "HS256", "s".repeat(32))), 201);
    JsonNode keys = api.get("/v6/jwt-keys");
    assertThat(each(keys, "kid")).containsExactlyInAnyOrder("shop", "app", "old");
    assertThat(keys.toString()).doesNotContain(rsa).doesNotContain("ssss");
    assertThat(refusal(api.post("/v6/jwt-keys", key("shop", "RS256", rsa))))
        .isEqualTo("409 already_exists");
    assertThat(json(api.send(GatewayCall.get("/v6/jwt-keys").bearer(OTHER_ADMIN)), 200)).isEmpty();
  }

  @Test
  void aKeyThatDoesNotFitIsRefused() throws NoSuchAlgorithmException {
    String[] keys = {
      key("k", "HS256", "s".repeat(31)),
      key("k", "HS512", "s".repeat(63)),
      key("k", "RS256", "no base64 at all"),
      key("k", "PS256", publicKey("EC", 256)),
      key("k", "RS512", publicKey("RSA", 1024)),
      key("k", "ES256", publicKey("EC", 384)),
      key("k", "ES512", publicKey("RSA", 2048)),
      key("k", "none", "s".repeat(64)),
      key("k".repeat(201), "HS256", "s".repeat(32)),
    };
    for (String key : keys) {
      assertThat(refusal(api.post("/v6/jwt-keys", key))).isEqualTo("400 jwt_key_invalid");
    }
    assertThat(refusal(api.post("/v6/jwt-keys", "{\"kid\":\"k\"}")))
        .isEqualTo("400 invalid_parameter");
  }

  private static String publicKey(String family, int bits) throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(family);
    generator.initialize(bits);
    return Base64.getEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded());
  }

  private static String key(String kid, String algorithm, String material) {
    return "{\"kid\":\"%s\",\"algorithm\":\"%s\",\"material\":\"%s\"}"
        .formatted(kid, algorithm, material);
  }
}
