package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the header of a mail to no more mails, over the server's real interfaces. */
class UnsubscribingOnOneMachineTest {
  private static final Pattern LINK = Pattern.compile("(?m)^List-Unsubscribe: <(.+)>\\r?$");

  @Test
  void whoUnsubscribesByTheButtonOfTheirMailProgramIsMailedNoMore(@TempDir Path folder)
      throws Exception {
    try (RunningServer server = RunningServer.start(folder.resolve("data"))) {
      refer(server, "ann@example.com", "ben@example.com");
      Awaitility.await().until(() -> server.mailed().contains("ben@example.com"));
      assertThat(post(link(server, "ben@example.com"))).isEqualTo(200);
      Awaitility.await().until(() -> server.get("/v6/opt-outs").body().contains("ben@example.com"));
      refer(server, "ben@example.com", "cara@example.com");
      Awaitility.await().until(() -> server.mailed().contains("cara@example.com"));
      server.settle();
      assertThat(server.get("/v2/rewards").body()).contains("ben@example.com");
      assertThat(server.mailed()).filteredOn("ben@example.com"::equals).hasSize(1);
    }
  }

  private static void refer(RunningServer server, String advocate, String friend) {
    send(
        server,
        "share",
        Map.of("email", advocate, "share.channel", "EMAIL", "share.recipient", friend));
    send(server, "account_opened", Map.of("email", friend));
    send(server, "account_funded", Map.of("email", friend, "amount", 250));
  }

  private static void send(RunningServer server, String name, Map<String, Object> data) {
    RunningServer.json(server.post("/v6/events/" + name, data));
  }

  private static URI link(RunningServer server, String to) throws IOException {
    for (Path mail : server.mails()) {
      String text = Files.readString(mail);
      Matcher found = LINK.matcher(text);
      if (text.contains("To: " + to) && found.find()) {
        assertThat(text).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        return URI.create(found.group(1));
      }
    }
    throw new AssertionError("no mail to " + to + " says how to get no more");
  }

  private static int post(URI link) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }
}
