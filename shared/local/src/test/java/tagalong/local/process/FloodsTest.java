package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks too much has no effect, and others do not notice. */
class FloodsTest {
  private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Optional<RunningServer> running = Optional.empty();

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    running = Optional.of(RunningServer.start(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    running.ifPresent(RunningServer::close);
  }

  @Test
  void aFloodOfClicksLandsAndNobodyElseNotices() {
    List<HttpResponse<String>> replies = flood(10_000, click("198.51.100.7"));
    assertThat(replies).allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(302));
    assertThat(replies).filteredOn(FloodsTest::isCounted).hasSizeBetween(20, 21);
    assertThat(isCounted(server().exchange(click("198.51.100.8")))).isTrue();
    server().settle();
  }

  /** Who counts is known again. */
  private static boolean isCounted(HttpResponse<String> click) {
    return click.headers().firstValue("Set-Cookie").isPresent();
  }

  @Test
  void aPageThatFloodsGetsItsAnswersAndHasNoEffect() {
    List<HttpResponse<String>> replies = flood(10_000, event("198.51.100.9", Map.of()));
    assertThat(replies).allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(200));
    assertThat(replies)
        .flatMap(reply -> reply.headers().allValues("X-Extole-Error"))
        .isNotEmpty()
        .containsOnly("too_many_requests");
    HttpResponse<String> another = server().exchange(event("198.51.100.10", Map.of()));
    assertThat(another.headers().firstValue("X-Extole-Error")).isEmpty();
  }

  private static List<HttpResponse<String>> flood(int times, HttpRequest request) {
    List<HttpResponse<String>> replies = new ArrayList<>();
    for (int sent = 0; sent < times; sent += 100) {
      List<CompletableFuture<HttpResponse<String>>> together =
          IntStream.range(0, 100)
              .mapToObj(one -> HTTP.sendAsync(request, BodyHandlers.ofString()))
              .toList();
      together.forEach(one -> replies.add(one.join()));
    }
    return replies;
  }

  @Test
  void anAppIsToldHowMuchIsLeftAndWhenToComeBack() throws IOException {
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> reply = log("2001:db8:1:2::" + Integer.toHexString(i));
      assertThat(reply.statusCode()).isEqualTo(200);
      assertThat(reply.headers().firstValue("RateLimit-Limit")).contains("100");
    }
    // While those were on their way one or two came back.
    HttpResponse<String> refused =
        Stream.generate(() -> log("2001:db8:1:2:ffff::1"))
            .limit(200)
            .filter(reply -> reply.statusCode() != 200)
            .findFirst()
            .orElseThrow();
    assertThat(refused.statusCode()).isEqualTo(429);
    JsonNode error = RunningServer.JSON.readTree(refused.body());
    assertThat(error.path("code").asText()).isEqualTo("too_many_requests");
    assertThat(error.path("unique_id").asText()).isNotBlank();
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
    assertThat(refused.headers().firstValue("RateLimit-Remaining")).contains("0");
    assertThat(log("2001:db8:1:3::1").statusCode()).isEqualTo(200);
  }

  private static HttpRequest click(String from) {
    return to("/FLOOD1", Map.of("User-Agent", AGENT, "X-Forwarded-For", from)).GET().build();
  }

  private static HttpRequest event(String from, Map<String, String> headers) {
    HttpRequest.Builder request =
        to("/events/registration", Map.of("X-Forwarded-For", "203.0.113.1, " + from));
    headers.forEach(request::header);
    return request.POST(BodyPublishers.ofString("{}")).build();
  }

  private static HttpResponse<String> log(String from) {
    return server()
        .exchange(
            to("/api/v4/debug/logs", Map.of("X-Forwarded-For", from))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"level\":\"INFO\",\"message\":\"m\"}"))
                .build());
  }

  private static HttpRequest.Builder to(String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server().told("server_url") + path));
    headers.forEach(request::header);
    return request;
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }
}
