package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.consumerapi.ConsumerApiFixture.idOf;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.consumerapi.Calling.To;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;

/** What people keep with themselves, and what others see of it. */
class KeepingAttachmentsTest {
  private static final To MINE = To.get("/api/v4/me/assets");
  private static final To ONE = To.get("/api/v4/me/assets/{assetId}");
  private static final String OPEN =
      "{\"name\": \"note\", \"data_type\": \"PUBLIC\", \"tags\": [\"a\"]}";
  private final ConsumerApiFixture api = new ConsumerApiFixture();
  private final Calling calling = new Calling(api);
  private final String ann = api.proving("ann@example.com");
  private final String eve = api.proving("eve@example.com");

  @Test
  void whatIsKeptIsReadDownloadedAndRemoved() {
    JsonNode kept = kept(ann, OPEN, "hello");
    assertThat(kept.path("mime_type").asText()).isEqualTo("text/plain");
    assertThat(calling.ok(ann, MINE)).containsExactly(kept);
    assertThat(calling.ok(ann, ONE.at(kept.path("id").asText()))).isEqualTo(kept);
    String path = "/api/v4/me/assets/" + kept.path("id").asText();
    assertThat(get(ann, path + "/download").getBody()).isEqualTo("hello");
    assertThat(get(ann, "/api/v4/me/assets/download", "name=note").getHeaders())
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Content-Disposition", "attachment; filename=\"my_note.txt\"");
    To remove = new To("DELETE", "/api/v4/me/assets/{assetId}", path);
    assertThat(calling.ok(ann, remove)).isEqualTo(kept);
    assertThat(calling.ok(ann, MINE)).isEmpty();
    calling.refused(ann, ONE.at(kept.path("id").asText()), "", "asset_not_found");
  }

  @Test
  void aLargeOneComesBackWhole() {
    String large = "0123456789".repeat(100_000);
    String id = kept(ann, OPEN, large).path("id").asText();
    assertThat(get(ann, "/api/v4/me/assets/" + id + "/download").getBody()).isEqualTo(large);
  }

  @Test
  void othersSeeWhatIsOpenAndNothingElse() {
    api.send(ConsumerApiFixture.post("/api/v4/me", "{\"first_name\":\"Ann\"}").bearer(ann));
    api.settle();
    String open = kept(ann, OPEN, "hello").path("id").asText();
    String own =
        kept(ann, "{\"name\": \"own\", \"data_type\": \"PRIVATE\"}", "psst").path("id").asText();
    String hers = "/api/v4/persons/" + idOf("ann@example.com") + "/assets";
    To list = new To("GET", "/api/v4/persons/{personId}/assets", hers);
    assertThat(calling.ok(eve, list)).hasSize(1);
    To one = new To("GET", "/api/v4/persons/{personId}/assets/{assetId}", hers + "/" + open);
    assertThat(calling.ok(eve, one).path("name").asText()).isEqualTo("note");
    assertThat(get(eve, hers + "/download", "name=note").getBody()).isEqualTo("hello");
    To secret = new To("GET", "/api/v4/persons/{personId}/assets/{assetId}", hers + "/" + own);
    calling.refused(eve, secret, "", "asset_not_found");
    assertThat(get(eve, hers + "/" + own + "/download").getStatusCode()).isEqualTo(400);
    assertThat(calling.ok(eve, MINE)).isEmpty();
    calling.refused(api.saying("ann@example.com"), MINE, "", "access_denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000\u0001\u0002", "<html>\u0007"})
  void whatABrowserCouldTakeForMoreIsRefused(String content) {
    assertThat(codeOf(upload(ann, OPEN, content))).isEqualTo("asset_mime_type_invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data_type\": \"ALL\"} | binding_error",
        "{\"tags\": 7} | binding_error",
        "{\"name\": {}} | binding_error",
        "[] | invalid_json",
      })
  void whatCannotBeMeantIsTold(String said, String code) {
    assertThat(codeOf(upload(ann, said, "x"))).isEqualTo(code);
  }

  @Test
  void nobodyKeepsTooMuch() {
    assertThat(codeOf(upload(ann, OPEN, ""))).isEqualTo("asset_size_invalid");
    assertThat(codeOf(upload(ann, OPEN, "x".repeat(1024 * 1024 + 1))))
        .isEqualTo("asset_size_invalid");
    for (int i = 0; i < 20; i++) {
      kept(ann, OPEN, "x");
    }
    assertThat(codeOf(upload(ann, OPEN, "x"))).isEqualTo("asset_limit_exceeded");
  }

  @Test
  void whatIsNoFormIsRefused() {
    To add = To.post("/api/v4/me/assets");
    calling.refused(ann, add, "{}", "unsupported_media_type");
  }

  private JsonNode kept(String token, String said, String content) {
    APIGatewayV2HTTPResponse answer = upload(token, said, content);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
    return ConsumerApiFixture.json(answer);
  }

  private APIGatewayV2HTTPResponse upload(String token, String said, String content) {
    String form =
        """
        --x\r
        Content-Disposition: form-data; name="asset"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="my note.txt"\r
        \r
        %s\r
        --x--\r
        """
            .formatted(said, content);
    return api.send(
        GatewayCall.of("POST", "/api/v4/me/assets")
            .host(TwoClients.ACME_HOST)
            .bearer(token)
            .header("content-type", "multipart/form-data; boundary=x")
            .body(form));
  }

  private APIGatewayV2HTTPResponse get(String token, String path) {
    return get(token, path, "");
  }

  private APIGatewayV2HTTPResponse get(String token, String path, String query) {
    return api.send(GatewayCall.get(path).host(TwoClients.ACME_HOST).bearer(token).query(query));
  }

  private static String codeOf(APIGatewayV2HTTPResponse answer) {
    return ConsumerApiFixture.json(answer).path("code").asText();
  }
}
