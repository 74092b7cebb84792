package tagalong.adminapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.adminapi.AdminApiFixture.ADMIN;
import static tagalong.adminapi.AdminApiFixture.OTHER_ADMIN;
import static tagalong.adminapi.AdminApiFixture.each;
import static tagalong.adminapi.AdminApiFixture.idOf;
import static tagalong.adminapi.AdminApiFixture.json;
import static tagalong.adminapi.AdminApiFixture.read;
import static tagalong.adminapi.AdminApiFixture.refusal;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/** The share links of a person, as the company makes them. */
class PersonLinksTest {
  private static final String LINKS = "/v5/persons/" + idOf("ann@example.com") + "/shareables";
  private static final String BOBS = "/v5/persons/" + idOf("bob@example.com") + "/shareables";
  private static final String ANNS =
      """
      {"code": "Anns-Deal", "key": "mine", "label": "summer", "data": {"product": "7"},
       "content": {"title": "A deal", "url": "/zone/welcome"}}
      """;
  private static final Optional<PublishedContract> CONTRACT =
      PublishedContract.find("integration-server-to-extole");
  private final AdminApiFixture api = new AdminApiFixture().withAReferral();

  @BeforeEach
  void make() {
    assertThat(post(LINKS, ANNS).getStatusCode()).isEqualTo(200);
  }

  @Test
  void aLinkIsReadAsItWasMade() {
    JsonNode link = api.get(LINKS + "/anns-deal");
    assertThat(link.path("link").asText())
        .isEqualTo("https://" + TwoClients.ACME_HOST + "/Anns-Deal");
    assertThat(link.at("/data/product/value").asText()).isEqualTo("7");
    assertThat(link.path("created_date").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(api.get(LINKS)).containsExactly(link);
    assertThat(api.get(BOBS)).isEmpty();
    assertThat(refusal(api.send(GatewayCall.get(BOBS + "/anns-deal").bearer(ADMIN))))
        .isEqualTo("400 shareable_not_found");
    CONTRACT.ifPresent(
        contract -> {
          contract.check("get", "/v5/persons/{person_id}/shareables", 200, api.get(LINKS));
          contract.check("get", "/v5/persons/{person_id}/shareables/{code}", 200, link);
        });
  }

  @Test
  void whatIsLeftOutStays() {
    JsonNode changed = json(put(LINKS + "/ANNS-DEAL", "{\"label\": \"winter\"}"), 200);
    assertThat(changed.path("label").asText()).isEqualTo("winter");
    assertThat(changed.path("key").asText()).isEqualTo("mine");
    assertThat(changed.at("/content/title").asText()).isEqualTo("A deal");
  }

  @Test
  void theLatestComesFirstAndFiltersNarrowTheList() {
    api.clock.goOn(Duration.ofHours(1));
    post(LINKS, "{\"label\": \"winter\", \"code\": \"more\"}");
    assertThat(each(api.get(LINKS), "code")).containsExactly("more", "Anns-Deal");
    assertThat(each(api.get(LINKS, "labels=winter,autumn"), "code")).containsExactly("more");
    assertThat(each(api.get(LINKS, "data_keys=product"), "code")).containsExactly("Anns-Deal");
    assertThat(api.get(LINKS, "data_values=product:8")).isEmpty();
    assertThat(each(api.get(LINKS, "offset=1&limit=1"), "code")).containsExactly("Anns-Deal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":\"x-1\"} | label_is_missing",
        "{\"label\":\"a\",\"code\":\"zones\"} | code_contains_reserved_word",
        "{\"label\":\"a\",\"code\":\"a b\"} | code_illegal_character",
        "{\"label\":\"a\",\"code\":\"a\"} | code_out_of_range",
        "{\"label\":\"a\",\"code\":\"ANNS-deal\"} | code_taken",
        "{\"label\":\"a b\"} | label_name_contains_illegal_character",
        "{\"label\":\"a\",\"content\":{\"url\":\"https://evil.example\"}} | blocked_content_url",
        "{\"label\":\"a\",\"content\":{\"url\":\"mailto:x\"}} | invalid_content_url",
        "{\"label\":\"a\",\"content\":{\"image_url\":\"x\"}} | content_image_url_invalid",
        "{\"label\":\"a\",\"data\":{\"a b\":\"x\"}} | data_attribute_name_invalid",
        "{\"label\":\"a\",\"program_url\":\"https://share.other.example\"} | program_domain_not_found"
      })
  void whatCannotBeIsRefusedInDeclaredWords(String body, String code) {
    assertThat(refusal(post(BOBS, body))).isEqualTo("400 " + code);
    CONTRACT.ifPresent(
        contract ->
            assertThat(contract.codes("post", "/v5/persons/{person_id}/shareables", 400))
                .contains(code));
    assertThat(api.get(BOBS)).isEmpty();
  }

  @Test
  void aTakenCodeComesWithOthersAndAKeyIsTakenOnce() {
    JsonNode taken = read(post(BOBS, ANNS).getBody());
    assertThat(taken.at("/parameters/alternatives").asText()).startsWith("Anns-Deal-2,");
    assertThat(refusal(post(LINKS, ANNS.replace("Anns-Deal", "more"))))
        .isEqualTo("400 shareable_key_taken");
  }

  @Test
  void anotherClientHasNoSuchPerson() {
    GatewayCall call = GatewayCall.get(LINKS + "/anns-deal").bearer(OTHER_ADMIN);
    assertThat(refusal(api.send(call))).isEqualTo("403 person_not_found");
  }

  @Test
  void aShareIsListedWithWhomItWasSharedWith() {
    String shares = "/v5/persons/" + idOf("ann@example.com") + "/shares";
    JsonNode share = api.get(shares).get(0);
    assertThat(share.path("channel").asText()).isEqualTo("EMAIL");
    assertThat(share.path("other_person_id").asText()).isEqualTo(idOf("bob@example.com"));
    assertThat(api.get(shares + "/" + share.path("id").asText())).isEqualTo(share);
    assertThat(api.get(shares, "programs=other")).isEmpty();
    assertThat(api.get(shares, "campaign_ids=refer-a-friend")).hasSize(1);
    assertThat(api.get(shares, "partner_ids=partner_share_id:7")).isEmpty();
  }

  private APIGatewayV2HTTPResponse post(String path, String body) {
    return api.post(path, body);
  }

  private APIGatewayV2HTTPResponse put(String path, String body) {
    return api.send(
        GatewayCall.of("PUT", path)
            .header("content-type", "application/json")
            .body(body)
            .bearer(ADMIN));
  }
}
