package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.consumer.Bearer;
import tagalong.domain.consumer.ConsumerTokens;
import tagalong.domain.consumer.Level;
import tagalong.domain.event.Event;
import tagalong.domain.event.PersonKey;
import tagalong.domain.event.Source;
import tagalong.testkit.client.TwoClients;

/** What programs say in zones, as apps get it. */
class GivingZonesTest {
  private final ConsumerApiFixture api = new ConsumerApiFixture();

  @BeforeEach
  void publish() {
    api.publish("refer-a-friend");
  }

  @Test
  void anAppIsToldWhatToDoByItself() {
    JsonNode answer = shown("/api/v6/zones/mobile_bootstrap", "{\"os\":\"iOS\",\"labels\":\"\"}");
    assertThat(answer.at("/data/configuration/zone_cache_enabled").asBoolean()).isTrue();
    assertThat(answer.at("/data/operations/0/conditions/0/type").asText()).isEqualTo("EVENT");
    assertThat(answer.at("/data/operations/0/actions/0/zones/0").asText()).isEqualTo("mobile_cta");
    assertThat(answer.at("/campaign_id").asText()).isEqualTo("refer-a-friend");
    Event told = api.events().getFirst();
    assertThat(answer.at("/event_id").asText()).isEqualTo(told.id().value());
    assertThat(told.name()).isEqualTo("mobile_bootstrap");
    assertThat(told.source()).isEqualTo(Source.APP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaign_id:refer-a-friend", "campaign_id:Id(id=refer-a-friend)", ""})
  void aZoneIsAskedForByNameAndTarget(String target) {
    String body = "{\"event_name\":\"mobile_cta\",\"data\":{\"target\":\"%s\"}}".formatted(target);
    assertThat(shown("//api/v6/zones", body).at("/data/title").asText())
        .isEqualTo("Give 10 USD, get 50 USD");
  }

  @Test
  void whatIsWrittenForPagesGoesAlong() {
    JsonNode answer = shown("/api/v6/zones/share_experience", "{\"email\":\"ann@example.com\"}");
    assertThat(answer.at("/data/html").asText()).contains("Share and you both win");
    assertThat(api.events().getFirst().data().text("advocate_code")).isPresent();
  }

  @Test
  void aJwtThatDoesNotCountIsToldAndCostsNobodyTheirZone() {
    APIGatewayV2HTTPResponse answer =
        api.send(ConsumerApiFixture.post("/api/v6/zones/mobile_cta", "{\"jwt\":\"a.b.c\"}"));
    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaders()).containsEntry("X-Extole-Error", "jwt_error");
    assertThat(ConsumerApiFixture.json(answer).at("/data/title").asText()).isNotEmpty();
  }

  @Test
  void aZoneThatOnlyRecordsIsEmpty() {
    assertThat(shown("/api/v6/zones/conversion", "{}").at("/data").toString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v6/zones/nowhere | {} | invalid_zone_name",
        "/api/v6/zones | {\"event_name\":\"nowhere\",\"data\":{}} | invalid_zone_name",
        "/api/v6/zones | {\"data\":{}} | missing_zone_name",
        "/api/v6/zones | {\"data\": | invalid_json",
        "/api/v6/zones/mobile_cta | {\"event_time\":\"soon\"} | invalid_event_time_format"
      })
  void whatIsWrongIsAnErrorAndNoEvent(String path, String body, String code) {
    APIGatewayV2HTTPResponse answer = api.send(ConsumerApiFixture.post(path, body));
    assertThat(answer.getStatusCode()).isEqualTo(400);
    assertThat(ConsumerApiFixture.json(answer).path("code").asText()).isEqualTo(code);
    assertThat(api.events()).isEmpty();
    assertThat(api.rejections()).hasSize(1);
  }

  @Test
  void theSampleIsAnsweredInItsLanguage() {
    JsonNode answer = ConsumerApiFixture.json(api.sendSample("post-api-v6-zones.json"));
    assertThat(answer.at("/data/title").asText()).isEqualTo("Regala 10 USD, recibe 50 USD");
  }

  /** Links are seen by others, in histories and logs. */
  @Test
  void aLinkSaysWhoSomebodyIsAndDoesNotProveIt() {
    ConsumerTokens tokens = api.identities.tokens();
    PersonKey ann = PersonKey.ofEmail("ann@example.com").orElseThrow();
    String proof =
        tokens.textOf(
            TwoClients.ACME,
            tokens.verified(TwoClients.ACME, tokens.anonymous(TwoClients.ACME), List.of(ann)));
    JsonNode answer =
        ConsumerApiFixture.json(
            api.send(ConsumerApiFixture.post("/api/v6/zones/product", "{}").bearer(proof)));
    String inLink =
        answer
            .at("/data/html")
            .asText()
            .replaceFirst("(?s).*access_token&#x3D;|(?s).*access_token=", "")
            .replaceFirst("(?s)\".*", "");
    assertThat(tokens.bearer(TwoClients.ACME, inLink))
        .isInstanceOfSatisfying(
            Bearer.Known.class,
            known -> {
              assertThat(known.consumer().level()).isEqualTo(Level.IDENTIFIED);
              assertThat(known.consumer().token().keys()).containsExactly(ann);
            });
  }

  private JsonNode shown(String path, String body) {
    APIGatewayV2HTTPResponse answer = api.send(ConsumerApiFixture.post(path, body));
    assertThat(answer.getStatusCode()).isEqualTo(200);
    JsonNode shown = ConsumerApiFixture.json(answer);
    assertThat(shown.fieldNames()).toIterable().containsExactly("event_id", "campaign_id", "data");
    return shown;
  }
}
