package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.testkit.app.App;

/** An app asks the running server, while an operator publishes a second program beside it. */
class AnAppOnOneMachineTest {
  private static final String SECRET = "a secret of thirty-two characters";

  private RunningServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = RunningServer.start(folder.resolve("data"));
    assertThat(
            server
                .post(
                    "/v6/jwt-keys", Map.of("kid", "app", "algorithm", "HS256", "material", SECRET))
                .statusCode())
        .isEqualTo(201);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSecondProgramGoesLiveInItWithoutARelease() throws Exception {
    App app = new App(this::send, "production-production");
    app.start();
    assertThat(app.cards()).containsExactly("Give 10 USD, get 50 USD");
    assertThat(app.tap("refer-a-friend")).contains("Share and you both win");

    publish("app-rewards");
    Awaitility.await("a second card")
        .pollInterval(Duration.ofSeconds(3))
        .until(
            () -> {
              app.start();
              return app.cards().size() == 2;
            });
    assertThat(app.tap("app-rewards")).contains("Each day that you open the app");

    app.identify(jwt("ann@example.com"));
    String told = app.tell("app_checkin", Map.of());
    JsonNode rewarded =
        Awaitility.await("a reward")
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> app.reward(told),
                status -> !status.path("status").asText().equals("PENDING"));
    assertThat(rewarded.path("status").asText()).isEqualTo("SUCCEEDED");
    assertThat(rewarded.at("/reward/face_value").asInt()).isEqualTo(10);
  }

  private void publish(String program) throws Exception {
    Process command =
        new ProcessBuilder(
                Tagalong.command(
                    "program",
                    "publish",
                    "../../programs/" + program,
                    "--data",
                    server.data().toString()))
            .inheritIO()
            .start();
    assertThat(command.waitFor()).isZero();
  }

  private static String jwt(String email) throws GeneralSecurityException {
    String said =
        encoded("{\"alg\":\"HS256\",\"kid\":\"app\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + encoded(
                "{\"email\":\"%s\",\"exp\":%d}"
                    .formatted(email, Instant.now().plusSeconds(600).getEpochSecond())
                    .getBytes(StandardCharsets.UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return said + "." + encoded(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private App.Reply send(
      String method, String path, Map<String, String> headers, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.told("server_url") + path))
            .header("Content-Type", "application/json");
    headers.forEach(request::header);
    HttpRequest.BodyPublisher publisher =
        method.equals("GET")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(RunningServer.text(body));
    HttpResponse<String> reply = server.exchange(request.method(method, publisher).build());
    return new App.Reply(
        reply.statusCode(),
        reply.headers().firstValue("X-Extole-Token"),
        RunningServer.parsed(reply));
  }
}
