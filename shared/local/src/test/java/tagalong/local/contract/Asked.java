package tagalong.local.contract;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * One call of an operation.
 *
 * @param token empty where none is sent
 * @param type what the body says it is; empty where there is none
 */
record Asked(
    String method, String path, Optional<String> token, Optional<String> type, String body) {
  static Asked of(String method, String path, String token) {
    return new Asked(method, path, Optional.of(token), Optional.empty(), "");
  }

  Asked json(String json) {
    return typed("application/json", json);
  }

  Asked typed(String mediaType, String content) {
    return new Asked(method, path, token, Optional.of(mediaType), content);
  }

  Asked by(Optional<String> another) {
    return new Asked(method, path, another, type, body);
  }

  Asked at(String another) {
    return new Asked(method, another, token, type, body);
  }

  HttpRequest.Builder onto(HttpRequest.Builder request) {
    type.ifPresent(said -> request.header("Content-Type", said));
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request.method(
        method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }
}
