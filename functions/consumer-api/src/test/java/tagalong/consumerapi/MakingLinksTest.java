package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.consumerapi.Calling.To;
import tagalong.domain.event.Event;
import tagalong.testkit.client.TwoClients;

/** Share links of one's own, as apps make them. */
class MakingLinksTest {
  private static final To LINKS = To.get("/api/v6/me/shareables");
  private static final To LINK = To.get("/api/v6/me/shareables/{code}");
  private static final To MAKE = To.post("/api/v6/me/shareables");
  private static final To GET_OR_MAKE = To.post("/api/v6/me/shareables/get-or-create");
  private static final To GET_MAKE_OR_CHANGE =
      To.post("/api/v6/me/shareables/get-create-or-update");
  private static final String ANNS =
      """
      {"key": "mine", "label": "summer", "preferred_code_prefixes": ["ann"],
       "content": {"title": "A deal", "url": "/zone/welcome"}, "data": {"product": "7", "n": 1}}
      """;

  private final ConsumerApiFixture api = new ConsumerApiFixture();
  private final Calling calling = new Calling(api);
  private final String ann = api.proving("ann@example.com");

  @BeforeEach
  void publish() {
    api.publish("refer-a-friend");
  }

  @Test
  void aLinkIsMadeAndReadBack() {
    JsonNode made = calling.ok(ann, MAKE, ANNS);
    assertThat(made.path("code").asText()).isEqualTo("ann");
    assertThat(made.path("link").asText()).isEqualTo("http://" + TwoClients.ACME_HOST + "/ann");
    assertThat(made.at("/content/title").asText()).isEqualTo("A deal");
    assertThat(made.at("/data/n").asText()).isEqualTo("1");
    assertThat(calling.ok(ann, LINK.at("ANN"))).isEqualTo(made);
    assertThat(calling.ok(ann, LINKS)).containsExactly(made);
  }

  /** Else nobody could mail her what her link earned. */
  @Test
  void whoMakesALinkIsKnownFromThenOn() {
    calling.ok(ann, GET_OR_MAKE, ANNS);
    assertThat(api.events()).extracting(Event::name).containsExactly("identify");
    assertThat(api.events().getFirst().keys().getFirst().value()).isEqualTo("ann@example.com");
    api.settle();
    calling.ok(ann, GET_OR_MAKE, ANNS);
    assertThat(api.events()).hasSize(1);
    calling.ok(api.anonymous(), GET_OR_MAKE, ANNS);
    assertThat(api.events()).hasSize(1);
  }

  @Test
  void aListIsNarrowedByKeyAndLabel() {
    calling.ok(ann, MAKE, ANNS);
    calling.ok(ann, MAKE, "{\"label\": \"winter\"}");
    assertThat(calling.ok(ann, LINKS)).hasSize(2);
    assertThat(calling.ok(ann, LINKS, "", "label=winter")).hasSize(1);
    assertThat(calling.ok(ann, LINKS, "", "key=mine")).hasSize(1);
    assertThat(calling.ok(ann, LINKS, "", "key=mine&label=winter")).isEmpty();
  }

  @Test
  void itIsGotOrMadeAndThenChanged() {
    JsonNode made = calling.ok(ann, GET_OR_MAKE, ANNS);
    assertThat(calling.ok(ann, GET_OR_MAKE, ANNS)).isEqualTo(made);
    JsonNode changed = calling.ok(ann, GET_MAKE_OR_CHANGE, ANNS.replace("A deal", "Another deal"));
    assertThat(changed.path("code")).isEqualTo(made.path("code"));
    assertThat(changed.at("/content/title").asText()).isEqualTo("Another deal");
    assertThat(calling.ok(ann, LINKS)).hasSize(1);
  }

  @Test
  void whoIsNobodyYetHasLinksToo() {
    String stranger = api.anonymous();
    JsonNode made = calling.ok(stranger, MAKE, ANNS);
    assertThat(calling.ok(stranger, LINKS)).containsExactly(made);
    assertThat(calling.ok(api.anonymous(), LINKS)).isEmpty();
    assertThat(
            calling
                .ok(stranger, GET_MAKE_OR_CHANGE, ANNS.replace("A deal", "B"))
                .at("/content/title")
                .asText())
        .isEqualTo("B");
  }

  @Test
  void anotherSeesAndChangesNothing() {
    calling.ok(ann, MAKE, ANNS);
    String eve = api.proving("eve@example.com");
    assertThat(calling.ok(eve, LINKS)).isEmpty();
    calling.refused(eve, LINK.at("ann"), "", "shareable_not_found");
  }

  /** Anyone can say that Ann's address is theirs. */
  @Test
  void whoOnlySaysToBeAnnSeesHerLinksButNotWhatSheKeepsAndChangesNothing() {
    calling.ok(ann, MAKE, ANNS);
    String liar = api.saying("ann@example.com");
    JsonNode seen = calling.ok(liar, LINK.at("ann"));
    assertThat(seen.path("data").isNull()).isTrue();
    calling.refused(liar, GET_MAKE_OR_CHANGE, ANNS.replace("A deal", "Mine now"), "access_denied");
    assertThat(calling.ok(ann, LINK.at("ann")).at("/content/title").asText()).isEqualTo("A deal");
  }

  @Test
  void aTokenOfAnotherClientOpensNothing() {
    String foreign =
        api.identities
            .tokens()
            .textOf(TwoClients.OTHER, api.identities.tokens().anonymous(TwoClients.OTHER));
    calling.refused(foreign, LINKS, "", "invalid_access_token");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"label\":\"a b\"} | label_name_contains_illegal_character",
        "{\"content\":{\"url\":\"https://evil.example/\"}} | blocked_content_url",
        "{\"content\":{\"url\":\"javascript:alert(1)\"}} | invalid_content_url",
        "{\"content\":{\"image_url\":\"nothing\"}} | content_image_url_invalid",
        "{\"data\":{\"a b\":\"1\"}} | data_attribute_name_invalid",
        "{\"data\":{\"a\":{\"b\":1}}} | data_attribute_value_invalid",
        "{\"content\":\"text\"} | binding_error",
        "{\"preferred_code_prefixes\":\"ann\"} | binding_error",
        "{\"label\": | invalid_json"
      })
  void whatCannotBeIsRefusedInDeclaredWords(String body, String code) {
    calling.refused(ann, MAKE, body, code);
    assertThat(calling.ok(ann, LINKS)).isEmpty();
  }

  @Test
  void whatIsTooLongIsRefusedInDeclaredWords() {
    String body = "{\"%s\":%s}";
    String url = "\"/" + "x".repeat(2000) + "\"";
    String name = "x".repeat(201);
    calling.refused(
        ann,
        MAKE,
        body.formatted("content", "{\"url\":" + url + "}"),
        "content_url_length_out_of_range");
    calling.refused(
        ann, MAKE, body.formatted("label", "\"" + name + "\""), "label_name_length_out_of_range");
    calling.refused(
        ann,
        MAKE,
        body.formatted("data", "{\"" + name + "\":\"1\"}"),
        "data_attribute_name_length_out_of_range");
    calling.refused(
        ann,
        MAKE,
        body.formatted("data", "{\"a\":\"" + "x".repeat(2001) + "\"}"),
        "data_attribute_value_length_out_of_range");
    calling.refused(
        ann,
        MAKE,
        body.formatted("content", "{\"title\":\"" + "x".repeat(301) + "\"}"),
        "invalid_parameter");
  }
}
