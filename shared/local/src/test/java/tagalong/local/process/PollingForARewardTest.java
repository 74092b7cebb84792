package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.local.mail.Letter;
import tagalong.local.mail.Mailbox;

/** Somebody asks the running server what became of a reward until it is certain. */
class PollingForARewardTest {
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
  void aFriendPollsUntilTheirCouponIsThere() {
    server.post(
        "/v6/events/share",
        Map.of(
            "email", "ann@example.com",
            "share.channel", "EMAIL",
            "share.recipient", "ben@example.com"));
    server.settle();
    String token = proven("ben@example.com");
    String event =
        RunningServer.json(
                server.post("/v6/events/account_opened", Map.of("email", "ben@example.com")))
            .path("event_id")
            .asText();
    JsonNode status =
        Awaitility.await("a reward")
            .until(
                () -> ask("GET", "/api/v4/me/rewards/status?polling_id=" + event, token, ""),
                answer -> !answer.path("status").asText().equals("PENDING"));

    assertThat(status.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(status.at("/reward/partner_reward_id").asText()).startsWith("WELCOME-");
    assertThat(status.at("/reward/email").asText()).isEqualTo("ben@example.com");
    assertThat(status.at("/quality_results/0/score").asText()).isEqualTo("HIGH");
  }

  /** A step may be answered by a mail to whoever took it. */
  @Test
  void whoTakesAStepIsMailedWhatTheProgramPromises() throws IOException {
    String token = saying("ann@example.com");
    JsonNode sent = ask("POST", "/api/v4/me/send-verification-email", token, "{}");
    String id = sent.path("polling_id").asText();
    Awaitility.await("the mail")
        .until(
            () ->
                ask("GET", "/api/v4/me/send-verification-email/status/" + id, token, "")
                    .path("status")
                    .asText()
                    .equals("SUCCEEDED"));

    assertThat(server.mailed()).containsExactly("ann@example.com");
    assertThat(link("ann@example.com")).startsWith(server.told("server_url") + "/verify?claim=");
  }

  /** By the link of a mail, as people do. */
  private String proven(String email) {
    ask("POST", "/api/v4/me/send-verification-email", saying(email), "{}");
    String claim = link(email).replaceFirst(".*claim=", "");
    HttpResponse<String> pressed =
        server.exchange(
            HttpRequest.newBuilder(java.net.URI.create(server.told("server_url") + "/verify"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("claim=" + claim))
                .build());
    return pressed.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("access_token="))
        .map(cookie -> cookie.replaceFirst("^access_token=([^;]*).*", "$1"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(pressed.statusCode() + pressed.body()));
  }

  private String link(String email) {
    return Awaitility.await("a link for " + email)
        .until(() -> links(email), found -> !found.isEmpty())
        .getFirst();
  }

  private List<String> links(String email) {
    return new Mailbox(Path.of(server.told("mailbox_folder")))
        .latest(10).stream()
            .map(Letter::mail)
            .filter(mail -> mail.to().equals(email))
            .flatMap(mail -> mail.text().lines())
            .map(String::strip)
            .filter(line -> line.contains("/verify?claim="))
            .toList();
  }

  private String saying(String email) {
    return ask("POST", "/api/v5/token", "", "{\"email\":\"" + email + "\"}")
        .path("access_token")
        .asText();
  }

  private JsonNode ask(String method, String path, String token, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(java.net.URI.create(server.told("server_url") + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    return RunningServer.json(
        server.exchange(
            token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build()));
  }
}
