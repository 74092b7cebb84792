package tagalong.wire.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.wire.contract.Operation;
import tagalong.wire.contract.Problem;
import tagalong.wire.http.Body;
import tagalong.wire.http.Call;
import tagalong.wire.http.Caller;
import tagalong.wire.http.Json;
import tagalong.wire.http.Request;

/** What repeats itself up to the largest body takes no longer than what does not. */
class TheLargestBodiesTest {
  private static final Duration SOON = Duration.ofSeconds(3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | [",
        "application/json | {\"a\":",
        "application/json | \"\\ud800",
        "application/json | 1",
        "text/plain | eyJ",
        "text/plain | eyJ.",
        "text/plain | c1.a",
        "text/plain | a.",
        "application/x-www-form-urlencoded | %",
        "application/x-www-form-urlencoded | a=&",
        "application/x-www-form-urlencoded | Aa=BB&BB=Aa&",
        "multipart/form-data; boundary=b | \\r\\n--b",
        "multipart/form-data; boundary=b | content-disposition:",
        "multipart/form-data; boundary=b | content-disposition: ;name=",
        "multipart/form-data; boundary=b | --b\\r\\ncontent-disposition: x; name=\"a\"\\r\\n\\r\\n\\r\\n"
      })
  void areReadOrRefusedSoon(String type, String piece) {
    String repeated = piece.replace("\\r\\n", "\r\n");
    String text = repeated.repeat((Json.LARGEST - 16) / repeated.length());
    Body body = Body.of(type.startsWith("multipart") ? text + "\r\n\r\n" : text);
    assertThat(body.size()).isBetween(Json.LARGEST - 200, Json.LARGEST);
    assertTimeoutPreemptively(SOON, () -> read(type, body));
    assertTimeoutPreemptively(SOON, () -> Unsaid.in(body.text()));
  }

  private static void read(String type, Body body) {
    Map<String, String> headers = Map.of("Content-Type", type);
    Request request = Request.of("POST", "/events", "", headers, List.of(), body, "192.0.2.1");
    try {
      WebBody.ofBody(new Call(request, Operation.WEB_EVENT, Map.of(), new Caller.Anyone(), false));
    } catch (Problem.Raised refused) {
      assertThat(refused.problem().code().status()).isEqualTo(400);
    }
  }
}
