package tagalong.eventapi;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.eventapi.EventApiFixture.json;
import static tagalong.eventapi.EventApiFixture.post;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tagalong.domain.intake.Rejection;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.http.GatewayCall;
import tagalong.wire.http.Json;

class RefusingRequestsTest {
  private static final String GOOD = "{\"event_name\":\"a\"}";
  private final EventApiFixture api = new EventApiFixture();

  static Stream<Arguments> whatIsWrongWithARequest() {
    return Stream.of(
        Arguments.of("{\"event_name\":", 400, "invalid_json"),
        Arguments.of("[" + GOOD + "]", 400, "invalid_json"),
        Arguments.of("{\"a\":".repeat(21) + "1" + "}".repeat(21), 400, "invalid_json"),
        Arguments.of("", 400, "missing_request_body"),
        Arguments.of("{}", 400, "missing_event_name"),
        Arguments.of("{\"event_name\":\" \"}", 400, "missing_event_name"),
        Arguments.of("{\"event_name\":\"" + "x".repeat(201) + "\"}", 400, "missing_event_name"),
        Arguments.of("{\"event_name\":[\"a\"]}", 400, "binding_error"),
        Arguments.of("{\"event_name\":\"a\",\"data\":\"text\"}", 400, "binding_error"),
        Arguments.of(timed("\"yesterday\""), 400, "invalid_event_time_format"),
        Arguments.of(timed("1772366400"), 400, "invalid_event_time_format"),
        Arguments.of(timed("\"2026-03-02T12:00:01Z\""), 400, "invalid_event_time_format"),
        Arguments.of(
            "{\"event_name\":\"a\",\"data\":{\"container\":\"moon\"}}", 400, "event_blocked"),
        Arguments.of(
            "{\"event_name\":\"" + "x".repeat(Json.LARGEST) + "\"}", 413, "payload_too_large"));
  }

  @ParameterizedTest
  @MethodSource("whatIsWrongWithARequest")
  void whatCannotBeReadIsRefusedAndKept(String body, int status, String code) {
    refused(api.send(post("/v6/events", body)), status, code);
    assertThat(api.events()).isEmpty();
    assertThat(api.rejections())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.code()).isEqualTo(code);
              assertThat(kept.who()).isEqualTo("POST /v6/events");
              assertThat(body).startsWith(kept.raw());
            });
  }

  @Test
  void anotherMediaTypeIsRefusedAndKept() {
    refused(
        api.send(post("/v6/events", "<event/>").header("content-type", "text/xml")),
        415,
        "unsupported_media_type");
    assertThat(api.rejections()).extracting(Rejection::raw).containsExactly("<event/>");
  }

  /** Text of all the letters there are hardly packs, so that the body is within its limit. */
  @Test
  void whatIsWithinTheLimitOfABodyButNotOfTheStoreIsRefusedAndKept() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int bytes = 0; bytes < Json.LARGEST - 100; ) {
      int kind = random.nextInt(10);
      int letter = kind < 7 ? '#' + random.nextInt(57) : 0x80 + random.nextInt(0x780);
      letter = kind == 9 ? 0x800 + random.nextInt(0xd000) : letter;
      bytes += letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
      text.appendCodePoint(letter);
    }
    String large = "{\"event_name\":\"a\",\"data\":{\"n\":\"" + text + "\"}}";
    refused(api.send(post("/v6/events", large)), 413, "payload_too_large");
    JsonNode batch = json(api.send(post("/v5/batch-events", "[" + large + "," + GOOD + "]")));
    assertThat(batch)
        .extracting(entry -> entry.get("status").textValue())
        .containsExactly("FAILED", "SUCCEEDED");
    assertThat(api.events()).hasSize(1);
    assertThat(api.rejections())
        .extracting(Rejection::code)
        .containsExactly("payload_too_large", "payload_too_large");
  }

  @Test
  void anUnknownTimeZoneIsRefused() {
    refused(
        api.send(post("/v6/events", GOOD).header("time-zone", "Mars/Base")),
        400,
        "invalid_time_zone");
    refused(
        api.send(post("/v5/batch-events", "[]").query("time_zone=%2B99")),
        400,
        "invalid_time_zone");
  }

  @Test
  void noTokenOpensNothing() {
    refused(api.send(GatewayCall.post("/v6/events", GOOD)), 403, "missing_access_token");
    refused(api.send(GatewayCall.get("/v2/me")), 403, "missing_access_token");
  }

  @ParameterizedTest
  @CsvSource({
    "guessed-token, api.tagalong.example, 401, method_unauthorized",
    TwoClients.EXPIRED_TOKEN + ", api.tagalong.example, 401, method_unauthorized",
    TwoClients.REVOKED_TOKEN + ", api.tagalong.example, 401, method_unauthorized",
    TwoClients.SUPPORT_TOKEN + ", api.tagalong.example, 403, access_denied",
    TwoClients.ACME_TOKEN + ", " + TwoClients.OTHER_HOST + ", 403, access_denied"
  })
  void aTokenThatIsNotGoodForThisOpensNothing(String token, String host, int status, String code) {
    refused(api.send(GatewayCall.post("/v6/events", GOOD).bearer(token).host(host)), status, code);
    assertThat(api.events()).isEmpty();
    assertThat(api.rejections()).isEmpty();
  }

  @Test
  void aTokenMayComeByQueryOrCookieButNotFromAnotherSitesPage() {
    GatewayCall byQuery = GatewayCall.post("/v6/events", GOOD).query("access_token=acme-token");
    assertThat(api.send(byQuery).getStatusCode()).isEqualTo(200);
    GatewayCall byCookie = GatewayCall.post("/v6/events", GOOD).cookie("access_token=acme-token");
    assertThat(api.send(byCookie).getStatusCode()).isEqualTo(200);
    refused(
        api.send(byCookie.header("origin", "https://evil.example")), 403, "missing_access_token");
  }

  @Test
  void anUnknownPathAndAnotherMethodAreToldInTheErrorShape() {
    refused(api.send(post("/v7/events", GOOD)), 404, "not_found");
    APIGatewayV2HTTPResponse response = api.send(GatewayCall.get("/v6/events").bearer("any"));
    refused(response, 405, "method_not_allowed");
    assertThat(response.getHeaders()).containsEntry("Allow", "POST");
  }

  @Test
  void aStoreThatIsDownIsNeverAcknowledged() {
    assertThat(api.send(post("/v6/events", GOOD)).getStatusCode()).isEqualTo(200);
    api.store.goDown();
    for (String path : List.of("/v6/events", "/v6/async-events", "/v5/events")) {
      APIGatewayV2HTTPResponse response = api.send(post(path, GOOD));
      refused(response, 503, "service_unavailable");
      assertThat(response.getHeaders()).containsKey("Retry-After");
    }
    refused(api.send(post("/v5/batch-events", "[" + GOOD + "]")), 503, "service_unavailable");
    api.store.comeBack();
    assertThat(api.send(post("/v6/events", GOOD)).getStatusCode()).isEqualTo(200);
    assertThat(api.events()).hasSize(2);
  }

  private static String timed(String time) {
    return "{\"event_name\":\"a\",\"event_time\":" + time + "}";
  }

  private static void refused(APIGatewayV2HTTPResponse response, int status, String code) {
    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getHeaders()).containsEntry("Content-Type", "application/json");
    JsonNode error = json(response);
    List<String> keys = new ArrayList<>();
    error.fieldNames().forEachRemaining(keys::add);
    assertThat(keys)
        .containsExactlyInAnyOrder(
            "unique_id", "http_status_code", "code", "error_code", "message", "parameters");
    assertThat(UUID.fromString(error.get("unique_id").textValue())).isNotNull();
    assertThat(error.get("http_status_code").intValue()).isEqualTo(status);
    assertThat(error.get("code").textValue()).isEqualTo(code);
    assertThat(error.get("error_code").textValue()).isEqualTo(code);
    assertThat(error.get("message").textValue()).isNotBlank();
    assertThat(error.get("parameters").isObject()).isTrue();
  }
}
