package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.consumerapi.Calling.To;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** Share links as older apps ask for them. */
class MakingLegacyLinksTest {
  private static final To MINE = To.get("/api/v4/me/shareables");
  private static final To ONE = To.get("/api/v4/me/shareables/{shareable_id}");
  private static final To CHANGE = new To("PUT", ONE.template(), ONE.path());
  private static final To MAKE = To.post("/api/v4/me/shareables");
  private static final To STATUS = To.get("/api/v4/me/shareables/status/{polling_id}");
  private static final To ANYBODYS = To.get("/api/v4/shareable/{shareable_id}");
  private static final To FIND = To.get("/api/v4/shareable");
  private static final To MAKE_AND_TELL = To.post("/api/v4/shareable");
  private static final To STATUS_OF_ANY = To.get("/api/v4/shareable/status/{polling_id}");
  private static final String ANNS =
      """
      {"code": "Anns-Deal", "key": "mine", "label": "summer", "target_url": "/zone/welcome",
       "content": {"title": "A deal", "url": null}, "data": {"product": "7"}}
      """;

  private final ConsumerApiFixture api = new ConsumerApiFixture();
  private final Calling calling = new Calling(api);
  private final String ann = api.proving("ann@example.com");
  private final String eve = api.proving("eve@example.com");

  @BeforeEach
  void publish() {
    api.publish("refer-a-friend");
  }

  @Test
  void aLinkIsMadePolledForAndChanged() {
    String id = calling.ok(ann, MAKE, ANNS).path("polling_id").asText();
    JsonNode status = calling.ok(ann, STATUS.at(id));
    assertThat(status.path("status").asText()).isEqualTo("SUCCEEDED");
    String shareable = status.path("shareable_id").asText();
    assertThat(calling.ok(ann, ONE.at(shareable)).path("code").asText()).isEqualTo("Anns-Deal");
    calling.ok(ann, CHANGE.at(shareable), "{\"label\": \"winter\", \"key\": \"other\"}");
    JsonNode changed = calling.ok(ann, MINE).get(0);
    assertThat(changed.path("label").asText()).isEqualTo("winter");
    assertThat(changed.path("key").asText()).isEqualTo("other");
    assertThat(changed.at("/content/title").asText()).isEqualTo("A deal");
    assertThat(changed.at("/data/product").asText()).isEqualTo("7");
  }

  @Test
  void itIsToldAtOnceWhatWasMade() {
    JsonNode made = calling.ok(ann, MAKE_AND_TELL, ANNS);
    assertThat(made.path("shareable_code").asText()).isEqualTo("Anns-Deal");
    assertThat(made.path("shareable_program_id").asText()).isEqualTo("refer-a-friend");
    assertThat(calling.ok(ann, STATUS_OF_ANY.at("anns-deal")).path("status").asText())
        .isEqualTo("SUCCEEDED");
  }

  /** As the documents have it. */
  @Test
  void theTokenMayStandInTheBody() {
    String body = "{\"access_token\": \"%s\", \"code\": \"Anns-Deal\"}";
    APIGatewayV2HTTPResponse made = api.send(post(body.formatted(ann)));
    assertThat(made.getStatusCode()).as(made.getBody()).isEqualTo(200);
    assertThat(made.getCookies()).isNullOrEmpty();
    assertThat(calling.ok(ann, MINE).get(0).path("code").asText()).isEqualTo("Anns-Deal");
    assertThat(api.send(post(body.formatted("nobody's"))).getBody())
        .contains("invalid_access_token");
    assertThat(api.send(post("{\"access_token\": 7}")).getBody()).contains("missing_access_token");
    assertThat(api.send(post("{\"access_token\"")).getBody()).contains("missing_access_token");
  }

  /** Whoever asks with two of them is whom the header says. */
  @Test
  void aTokenInTheHeaderGoesBeforeOneInTheBody() {
    String body = "{\"access_token\": \"%s\", \"code\": \"Anns-Deal\"}".formatted(eve);
    assertThat(api.send(post(body).bearer(ann)).getStatusCode()).isEqualTo(200);
    assertThat(calling.ok(eve, MINE)).isEmpty();
    assertThat(calling.ok(ann, MINE)).hasSize(1);
  }

  private static GatewayCall post(String body) {
    return GatewayCall.post("/api/v4/shareable", body).host(TwoClients.ACME_HOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b1tch-7", "Bullshit"})
  void aProfaneCodeIsRefused(String code) {
    String body = "{\"code\": \"" + code + "\"}";
    assertThat(calling.refused(ann, MAKE, body, "code_profane_word").path("http_status_code"))
        .hasToString("400");
    calling.refused(ann, MAKE_AND_TELL, body, "code_profane_word");
  }

  @Test
  void anybodyFindsALinkAndNotWhatItsOwnerKeeps() {
    calling.ok(ann, MAKE, ANNS);
    JsonNode found = calling.ok(eve, FIND, "", "code=ANNS-DEAL").get(0);
    assertThat(found.at("/content/title").asText()).isEqualTo("A deal");
    assertThat(found.path("person_id").asText()).isNotEmpty();
    assertThat(found.toString()).doesNotContain("mine", "summer", "product");
    assertThat(calling.ok(eve, ANYBODYS.at("anns-deal"))).isEqualTo(found);
    assertThat(calling.ok(eve, FIND, "", "code=nothing")).isEmpty();
    calling.refused(eve, ANYBODYS.at("nothing"), "", "NOT_FOUND");
  }

  @Test
  void anothersLinkIsNoneOfOnes() {
    calling.ok(ann, MAKE, ANNS);
    calling.refused(eve, ONE.at("anns-deal"), "", "invalid_shareable_id");
    calling.refused(eve, CHANGE.at("anns-deal"), "{\"label\": \"eves\"}", "invalid_shareable_id");
    JsonNode status = calling.ok(eve, STATUS.at("anns-deal"));
    assertThat(status.path("status").asText()).isEqualTo("FAILED");
    assertThat(status.at("/error/code").asText()).isEqualTo("invalid_shareable_id");
    JsonNode taken = calling.refused(eve, MAKE, ANNS, "EXISTING_LINK");
    assertThat(taken.at("/parameters/alternatives").asText())
        .isEqualTo("Anns-Deal-2,Anns-Deal-3,Anns-Deal-4");
  }

  @Test
  void whoOnlySaysToBeAnnChangesNothing() {
    calling.ok(ann, MAKE, ANNS);
    String liar = api.saying("ann@example.com");
    calling.refused(liar, CHANGE.at("anns-deal"), "{\"label\": \"mine\"}", "access_denied");
    assertThat(calling.ok(liar, MINE).get(0).path("data").isNull()).isTrue();
  }

  @Test
  void aCodeIsOneClientsOnly() {
    calling.ok(ann, MAKE, ANNS);
    String foreign =
        api.identities
            .tokens()
            .textOf(TwoClients.OTHER, api.identities.tokens().anonymous(TwoClients.OTHER));
    APIGatewayV2HTTPResponse answer =
        api.send(
            GatewayCall.get("/api/v4/shareable/Anns-Deal")
                .host(TwoClients.OTHER_HOST)
                .bearer(foreign));
    assertThat(ConsumerApiFixture.json(answer).path("code").asText()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":\"zones\"} | code_contains_reserved_word",
        "{\"code\":\"ab\"} | code_out_of_range",
        "{\"code\":\"a b c\"} | code_illegal_character",
        "{\"target_url\":\"https://evil.example\"} | INVALID_TARGET_URL",
        "{\"target_url\":\"//evil.example\"} | INVALID_TARGET_URL",
        "{\"content\":{\"url\":\"https://evil.example\"}} | INVALID_PARTNER_CONTENT_URL",
        "{\"content\":{\"url\":\"mailto:a@b.c\"}} | INVALID_URL_FORMAT",
        "{\"content\":{\"image_url\":\"x\"}} | INVALID_IMAGE_URL",
        "{\"label\":\"a b\"} | label_name_contains_illegal_character",
        "{\"data\":{\"a b\":\"1\"}} | data_attribute_name_invalid",
        "{\"code\":[]} | binding_error"
      })
  void whatCannotBeIsRefusedInDeclaredWords(String body, String code) {
    calling.refused(ann, MAKE, body, code);
    calling.refused(ann, MAKE_AND_TELL, body, code);
    assertThat(calling.ok(ann, MINE)).isEmpty();
  }

  @Test
  void aKeyIsTakenOnce() {
    calling.ok(ann, MAKE, ANNS);
    calling.refused(ann, MAKE, ANNS.replace("Anns-Deal", "more"), "key_taken");
  }
}
