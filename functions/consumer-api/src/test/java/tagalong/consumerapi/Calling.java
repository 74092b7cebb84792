package tagalong.consumerapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import tagalong.testkit.client.TwoClients;
import tagalong.testkit.contract.PublishedContract;
import tagalong.testkit.http.GatewayCall;

/**
 * Calls the function as somebody, and holds each answer against the published contract, where that
 * is there.
 */
final class Calling {
  private final ConsumerApiFixture api;
  private final Optional<PublishedContract> contract =
      PublishedContract.find("integration-consumer-to-extole");

  Calling(ConsumerApiFixture api) {
    this.api = api;
  }

  /** A call as the documents name its path; where it has a parameter, as it is called. */
  record To(String method, String template, String path) {
    static To get(String path) {
      return new To("GET", path, path);
    }

    static To post(String path) {
      return new To("POST", path, path);
    }

    To at(String value) {
      return new To(method, template, template.replaceFirst("\\{[^}]*}", value));
    }

    To put() {
      return new To("PUT", template, path);
    }
  }

  JsonNode ok(String token, To to, String body, String query) {
    APIGatewayV2HTTPResponse answer = send(token, to, body, query);
    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(200);
    JsonNode read = ConsumerApiFixture.json(answer);
    contract.ifPresent(
        published ->
            published.check(to.method().toLowerCase(Locale.ROOT), to.template(), 200, read));
    return read;
  }

  JsonNode ok(String token, To to, String body) {
    return ok(token, to, body, "");
  }

  JsonNode ok(String token, To to) {
    return ok(token, to, "", "");
  }

  /** A refusal with a code that the operation declares with the status that is answered. */
  JsonNode refused(String token, To to, String body, String code) {
    APIGatewayV2HTTPResponse answer = send(token, to, body, "");
    JsonNode read = ConsumerApiFixture.json(answer);
    assertThat(read.path("code").asText()).as(answer.getBody()).isEqualTo(code);
    assertThat(read.path("http_status_code").asInt()).isEqualTo(answer.getStatusCode());
    contract.ifPresent(published -> isDeclared(published, to, answer.getStatusCode(), read));
    return read;
  }

  private static void isDeclared(PublishedContract published, To to, int status, JsonNode problem) {
    String method = to.method().toLowerCase(Locale.ROOT);
    assertThat(published.codes(method, to.template(), status))
        .contains(problem.path("code").asText());
    published.check(method, to.template(), status, problem);
  }

  private APIGatewayV2HTTPResponse send(String token, To to, String body, String query) {
    GatewayCall call =
        body.isEmpty()
            ? GatewayCall.of(to.method(), to.path())
            : GatewayCall.of(to.method(), to.path())
                .header("content-type", "application/json")
                .body(body);
    return api.send(call.host(TwoClients.ACME_HOST).bearer(token).query(query));
  }
}
