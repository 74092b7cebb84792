package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Share links of people's own, on the running server. */
class SharingOnOneMachineTest {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";
  private RunningServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCodeThatAnAdvocateChoseLeadsAFriendToBothRewards() {
    String ann = saying("ann@example.com");
    String made =
        """
        {"label": "summer", "preferred_code_prefixes": ["Anns-Deal"],
         "content": {"url": "/zone/welcome?from=ann"}}
        """;
    JsonNode link = ask("POST", "/api/v6/me/shareables/get-or-create", ann, made);
    assertThat(link.path("code").asText()).isEqualTo("Anns-Deal");

    HttpResponse<String> clicked =
        server.exchange(
            HttpRequest.newBuilder(URI.create(link.path("link").asText().replace("Anns", "ANNS")))
                .header("User-Agent", BROWSER)
                .build());
    assertThat(clicked.headers().firstValue("Location"))
        .contains("/zone/welcome?from=ann&advocate_code=ANNS-Deal");
    String friend =
        clicked
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceFirst("^access_token=([^;]*).*", "$1");
    ask("POST", "/events/registration", friend, "{\"email\": \"ben@example.com\"}");
    server.settle();
    server.post("/v6/events/account_opened", Map.of("email", "ben@example.com"));
    server.post("/v6/events/account_funded", Map.of("email", "ben@example.com", "amount", "150"));
    server.settle();

    JsonNode rewards = RunningServer.json(server.get("/v2/rewards"));
    assertThat(rewards.findValuesAsText("email"))
        .containsExactlyInAnyOrder("ann@example.com", "ben@example.com");
  }

  @Test
  void aFriendIsMailedAndTheSharerHearsOfIt() {
    String ann = saying("ann@example.com");
    String code =
        ask("POST", "/api/v6/me/shareables", ann, "{\"label\": \"x\"}").path("code").asText();
    String batch =
        """
        {"advocate_code": "%s", "recipient_emails": ["ben@example.com"], "message": "Have a look"}
        """
            .formatted(code);
    String id = ask("POST", "/api/v5/email/share/batch", ann, batch).at("/0/polling_id").asText();
    JsonNode status =
        Awaitility.await("the share")
            .until(
                () -> ask("GET", "/api/v4/events/share/status/" + id, ann, ""),
                answer -> !answer.path("status").asText().equals("PENDING"));
    assertThat(status.path("status").asText()).isEqualTo("SUCCEEDED");
    Awaitility.await("the mail").until(() -> server.mailed().contains("ben@example.com"));
  }

  private String saying(String email) {
    return ask("POST", "/api/v5/token", "", "{\"email\":\"" + email + "\"}")
        .path("access_token")
        .asText();
  }

  private JsonNode ask(String method, String path, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.told("server_url") + path))
            .header("Content-Type", "application/json")
            .header("User-Agent", BROWSER)
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return RunningServer.json(server.exchange(request.build()));
  }
}
