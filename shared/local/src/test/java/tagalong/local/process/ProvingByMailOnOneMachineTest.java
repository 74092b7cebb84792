package tagalong.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proving who one is by mail, on the running server of a client that wrote no mail for it. */
class ProvingByMailOnOneMachineTest {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";
  private static final Pattern CLAIM = Pattern.compile("/verify\\?claim=([A-Za-z0-9_-]+)");

  /** The next version of the program that the server begins with. */
  private static final String BARE =
      """
      program: refer-a-friend
      name: Ácme friends
      referrals: {by: [email_share]}
      steps:
        share: {journey: advocate}
      """;

  private RunningServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = RunningServer.start(folder.resolve("data"));
    HttpRequest.Builder request = request("/v6/programs", server.told("admin_token"), "en");
    assertThat(server.exchange(request.POST(BodyPublishers.ofString(BARE)).build()).statusCode())
        .isEqualTo(201);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, Confirm your address: Ácme friends, Is this your address?",
    "es-MX, Confirma tu dirección: Ácme friends, ¿Es tuya esta dirección?"
  })
  void whoAsksIsMailedAndProvesTheirAddress(String language, String subject, String title)
      throws IOException {
    String ann =
        json("POST", "/api/v5/token", "", language, "{\"email\": \"ann@example.com\"}")
            .path("access_token")
            .asText();
    assertThat(friends(ann)).isEqualTo(403);
    String id =
        json("POST", "/api/v4/me/send-verification-email", ann, language, "{}")
            .path("polling_id")
            .asText();
    Awaitility.await("the mail")
        .atMost(Duration.ofMinutes(2))
        .until(() -> status(ann, id).equals("SUCCEEDED"));
    assertThat(server.mailed()).containsExactly("ann@example.com");
    String mail = Files.readString(server.mails().getFirst());
    assertThat(decoded(mail)).contains(subject, title);

    Matcher claim = CLAIM.matcher(decoded(mail));
    assertThat(claim.find()).as(mail).isTrue();
    HttpResponse<String> proven =
        server.exchange(
            request("/verify", "", language)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("claim=" + claim.group(1)))
                .build());
    String cookie = proven.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(friends(cookie.replaceFirst("^access_token=([^;]*).*", "$1"))).isEqualTo(200);
  }

  private String status(String token, String id) {
    String path = "/api/v4/me/send-verification-email/status/" + id;
    return json("GET", path, token, "en", "").path("status").asText();
  }

  private int friends(String token) {
    return server.exchange(request("/api/v4/me/friends", token, "en").GET().build()).statusCode();
  }

  /** Subject and parts of a mail, without the encodings that they travel in. */
  private static String decoded(String mail) {
    String words =
        Pattern.compile("=\\?UTF-8\\?B\\?([^?]*)\\?=")
            .matcher(mail)
            .results()
            .map(word -> new String(Base64.getDecoder().decode(word.group(1)), UTF_8))
            .collect(Collectors.joining());
    String percents =
        mail.replaceAll("=\r?\n", "")
            .replace("%", "%25")
            .replace("+", "%2B")
            .replaceAll("=([0-9A-F]{2})", "%$1");
    return words + URLDecoder.decode(percents, UTF_8);
  }

  private JsonNode json(String method, String path, String token, String language, String body) {
    return RunningServer.json(
        server.exchange(
            request(path, token, language).method(method, BodyPublishers.ofString(body)).build()));
  }

  private HttpRequest.Builder request(String path, String token, String language) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.told("server_url") + path))
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .header("User-Agent", BROWSER);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
