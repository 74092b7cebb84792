package tagalong.wire.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Caller;
import tagalong.wire.http.Request;

/** Whatever is sent is read, or refused with a code that the contract declares. */
class AnythingAPageSendsTest {
  @Property
  void bytes(@ForAll byte[] body, @ForAll("types") String type) {
    read(type, Body.of(body));
  }

  @Property
  void piecesOfWhatIsMeant(@ForAll("written") String body, @ForAll("types") String type) {
    read(type, Body.of(body));
  }

  @Property
  void addressesAndHeaders(
      @ForAll("written") String path,
      @ForAll("written") String value,
      @ForAll("written") String ip) {
    Map<String, String> headers =
        Map.of("Host", value, "Authorization", value, "Accept-Language", value, "Origin", value);
    Request request = Request.of("GET", path, value, headers, List.of(value), Body.NONE, ip);
    assertThat(request.path()).doesNotContain("");
    assertThatCode(
            () -> {
              BroughtToken.of(request, Optional.of(value));
              Reader.of(request, WebBody.ofQuery(call(request)));
              WebBody.rawQuery(call(request));
            })
        .doesNotThrowAnyException();
  }

  private static void read(String type, Body body) {
    Map<String, String> headers = Map.of("Content-Type", type, "Host", "localhost");
    Call call = call(Request.of("POST", "/events", "", headers, List.of(), body, "192.0.2.1"));
    try {
      assertThat(WebBody.ofBody(call).body().data().values()).doesNotContainKey("jwt");
    } catch (Problem.Raised refused) {
      assertThat(call.operation().mayAnswer(refused.problem().code()))
          .as("%s", refused.problem().code())
          .isTrue();
    }
    assertThat(Unsaid.in(body.text())).isNotNull();
  }

  private static Call call(Request request) {
    return new Call(request, Operation.WEB_EVENT, Map.of(), new Caller.Anyone(), false);
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(
        "application/json",
        "text/plain;charset=utf-16",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=\"\\\"",
        "multipart/form-data",
        "application/ld+json",
        ";",
        "image/png");
  }

  /** What bodies, queries, paths and headers are made of, in any order. */
  @Provide
  Arbitrary<String> written() {
    return Arbitraries.oneOf(
            Arbitraries.of("{", "}", "[", "]", ":", ",", "\"", "\\u", "\\ud800", "null", "-"),
            Arbitraries.of("1e999", "1e99999999", "{\"data\":{", "{\"", "\":\"", "\",\"", "\"}"),
            Arbitraries.of("event_name", "event_time", "data", "jwt", "event_id", "age_ms"),
            Arbitraries.of("=", "&", "+", "%", "%2", "%2F", "%00", "%ff", ";", "/", "//"),
            Arbitraries.of("\r\n", "\r\n\r\n", "--b", "\r\n--b\r\n", "--b--"),
            Arbitraries.of("Content-Disposition: form-data; name=\"", "; filename=\"x\""),
            Arbitraries.of("eyJ", "eyJ.a.b", "c1.", "Bearer ", "::", "fe80::1%", "é", "\u0000"),
            Arbitraries.strings().ofMaxLength(8))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces))
        // Half a sign cannot be sent.
        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
