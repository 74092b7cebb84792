package tagalong.tagbeacon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.wire.http.Body;
import tagalong.wire.http.Reply;
import tagalong.wire.http.Request;

class ElsewhereTest {
  @ParameterizedTest
  @CsvSource({
    "POST, //api/v6/events, /api/v6/events",
    "POST, ///api//v6///zones/caf%C3%A9%20bar/, /api/v6/zones/caf%C3%A9%20bar",
    "POST, //v6/events, /v6/events",
    "POST, /v5//batch-events, /v5/batch-events",
    "GET, /v2//rewards, /v2/rewards",
    "PUT, //v6/events, /v6/events"
  })
  void whatAnotherFunctionAnswersIsToBeAskedAgainInPlainWriting(
      String method, String path, String plain) {
    Reply reply = sent(method, path, "").orElseThrow();
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.headers()).containsEntry("Location", plain);
  }

  @Test
  void theQueryComesAlong() {
    assertThat(sent("GET", "//v2/rewards", "limit=1&state=EARNED").orElseThrow().headers())
        .containsEntry("Location", "/v2/rewards?limit=1&state=EARNED");
  }

  /** Ours, nobody's, or plain already: it would come here again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "//events",
        "/zones//product",
        "//ANN-10",
        "//evil.example",
        "//evil.example/v6/events",
        "//\\evil.example/v6/events",
        "//%5Cevil.example/",
        "/v6/events",
        "/"
      })
  void anythingElseIsNotSentOn(String path) {
    assertThat(sent("POST", path, "")).isEmpty();
  }

  private static Optional<Reply> sent(String method, String path, String query) {
    Request request = Request.of(method, path, query, Map.of(), List.of(), Body.NONE, "192.0.2.1");
    return Elsewhere.reply(request, path, query);
  }
}
