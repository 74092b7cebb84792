package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.local.process.CompanyServer.Heard;
import tagalong.local.process.CompanyServer.Mood;

/** The server as a process, and a company's server that it tells what happens. */
class WebhooksOnOneMachineTest {
  private static final String SECRET = "a secret that nobody but both ends may know";

  @Test
  void whatWasBeingToldWhenTheProcessWasKilledIsToldUnderTheSameId(@TempDir Path folder)
      throws Exception {
    try (CompanyServer company = new CompanyServer(Mood.HANGS);
        RunningServer server = RunningServer.callingThisMachine(folder.resolve("data"))) {
      add(server, company);
      refer(server, "ann@example.com", "ben@example.com");
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !company.heard.isEmpty());
      server.kill();
      company.becomes(Mood.TAKES);
      server.restart();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> ids(company).size() == 6);
      assertThat(ids(company)).containsAll(idsOf(company.heard));
      assertThat(company.taken())
          .extracting(one -> one.json().path("type").asText())
          .contains("account_opened", "account_funded", "reward_earned", "reward_fulfilled");
      assertThat(company.heard)
          .allSatisfy(
              one -> {
                assertThat(one.signature()).isEqualTo(signature(one.body()));
                assertThat(one.idempotencyKey()).isEqualTo(one.json().path("event_id").asText());
              });
      server.settle();
      assertThat(server.output()).doesNotContain(SECRET);
    }
  }

  @Test
  void aServerThatHangsHoldsUpNeitherMailsNorAnotherWebhook(@TempDir Path folder) throws Exception {
    try (CompanyServer hangs = new CompanyServer(Mood.HANGS);
        CompanyServer takes = new CompanyServer(Mood.TAKES);
        RunningServer server = RunningServer.callingThisMachine(folder.resolve("data"))) {
      add(server, hangs);
      add(server, takes);
      for (int i = 0; i < 10; i++) {
        refer(server, "ann" + i + "@example.com", "ben" + i + "@example.com");
      }
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ids(takes).size() == 60);
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> server.mailed().size() == 20);
      assertThat(hangs.heard).hasSizeLessThan(10);
    }
  }

  @Test
  void aServerThatBreaksOnceIsToldAgainAtOnce(@TempDir Path folder) throws Exception {
    try (CompanyServer company = new CompanyServer(Mood.BREAKS);
        RunningServer server = RunningServer.callingThisMachine(folder.resolve("data"))) {
      String id = add(server, company);
      JsonNode tried = RunningServer.json(server.post("/v6/webhooks/" + id + "/notices", Map.of()));
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !company.heard.isEmpty());
      company.becomes(Mood.TAKES);
      String notice = "/v6/webhooks/" + id + "/notices/" + tried.path("event_id").asText();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> RunningServer.json(server.get(notice)).path("attempts").asInt() == 2);
      assertThat(RunningServer.json(server.get(notice)).path("status").asText())
          .isEqualTo("DELIVERED");
      assertThat(idsOf(company.heard)).containsExactly(tried.path("event_id").asText());
    }
  }

  @Test
  void withoutBeingToldSoItCallsNothingOnThisMachine(@TempDir Path folder) throws IOException {
    try (CompanyServer company = new CompanyServer(Mood.TAKES);
        RunningServer server = RunningServer.start(folder.resolve("data"))) {
      assertThat(server.post("/v6/webhooks", Map.of("url", company.url())).body())
          .contains("webhook_invalid");
      assertThat(company.heard).isEmpty();
    }
  }

  private static String add(RunningServer server, CompanyServer company) throws IOException {
    Map<String, Object> webhook =
        Map.of("url", company.url(), "authentication", Map.of("type", "HS256", "secret", SECRET));
    return RunningServer.JSON
        .readTree(server.post("/v6/webhooks", webhook).body())
        .path("id")
        .asText();
  }

  /** A share, an opening and a funding: two rewards, of which one is fulfilled at once. */
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

  private static Set<String> ids(CompanyServer company) {
    return idsOf(company.taken());
  }

  private static Set<String> idsOf(List<Heard> heard) {
    return List.copyOf(heard).stream()
        .map(one -> one.json().path("event_id").asText())
        .collect(Collectors.toSet());
  }

  private static String signature(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
