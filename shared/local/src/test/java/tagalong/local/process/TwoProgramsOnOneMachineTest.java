package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Share links of several programs of one client, on the running server. */
class TwoProgramsOnOneMachineTest {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0";

  /** Its links would lead first, by its id. */
  private static final String FOR_BUSINESSES =
      """
      program: for-businesses
      name: For businesses
      referrals: {by: [share_link, advocate_code], landing: /zone/welcome}
      steps:
        share_business: {journey: advocate}
        share_link_clicked: {journey: friend}
        registration: {journey: friend}
      rewards:
        gift: {for: registration, to: friend, once_per: person, supplier: gift}
      suppliers:
        gift: {name: Business gift, kind: static_code, code: BUSINESS-1, face_value: 5, unit: USD}
      zones:
        share_business:
          - html: '<a href="{{share_link}}">{{campaign_id}}</a>'
        welcome:
          - html: "<p>Welcome, business</p>"
      """;

  private RunningServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    server = RunningServer.start(folder.resolve("data"));
    HttpResponse<String> published =
        server.exchange(
            request("/v6/programs", server.told("admin_token"))
                .POST(BodyPublishers.ofString(FOR_BUSINESSES))
                .build());
    assertThat(published.statusCode()).as(published::body).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aLinkLeadsIntoTheProgramWhoseZoneShowedIt() {
    String ann = saying("ann@example.com");
    String business = shown("share_business", ann);
    String friends = shown("share_experience", ann);
    assertThat(business).isNotEqualTo(friends);
    assertThat(landing(follow(business))).contains("Welcome, business");
    assertThat(landing(follow(friends))).contains("A friend has something for you");

    come(follow(business), "bea@example.com");
    come(follow(friends), "ben@example.com");
    assertThat(rewards("bea@example.com")).containsExactly("gift");
    server.post("/v6/events/account_opened", Map.of("email", "bea@example.com"));
    server.post("/v6/events/account_opened", Map.of("email", "ben@example.com"));
    server.settle();
    assertThat(rewards("bea@example.com")).containsExactly("gift");
    assertThat(rewards("ben@example.com")).containsExactly("welcome");
    assertThat(programsOf("share_link_clicked", "bea@example.com"))
        .containsExactly("for-businesses");
    assertThat(programsOf("share_link_clicked", "ben@example.com"))
        .containsExactly("refer-a-friend");
  }

  @Test
  void aLinkThatSomebodyMadeLeadsIntoTheProgramThatItWasMadeFor() {
    String ann = saying("ann@example.com");
    String business = made(ann, "ann-business", "for-businesses", "");
    String friends = made(ann, "ann-friends", "refer-a-friend", "");
    String own = made(ann, "ann-own", "for-businesses", ", \"content\": {\"url\": \"/zone/x\"}");
    assertThat(landing(follow(business))).contains("Welcome, business");
    assertThat(landing(follow(friends))).contains("A friend has something for you");
    assertThat(follow(own).headers().firstValue("Location"))
        .contains("/zone/x?advocate_code=ann-own");

    arrive(friends, "ben@example.com");
    arrive(own, "bea@example.com");
    assertThat(rewards("ben@example.com")).isEmpty();
    assertThat(rewards("bea@example.com")).containsExactly("gift");
    server.post("/v6/events/account_opened", Map.of("email", "bea@example.com"));
    server.post("/v6/events/account_opened", Map.of("email", "ben@example.com"));
    server.settle();
    assertThat(rewards("ben@example.com")).containsExactly("welcome");
    assertThat(rewards("bea@example.com")).containsExactly("gift");
  }

  private String made(String token, String code, String program, String more) {
    String body =
        "{\"key\": \"%s\", \"preferred_code_prefixes\": [\"%s\"], \"campaign_id\": \"%s\"%s}"
            .formatted(code, code, program, more);
    JsonNode made = ask("POST", "/api/v6/me/shareables", token, body);
    assertThat(made.path("code").asText()).as(made::toString).isEqualTo(code);
    return code;
  }

  /** The code that a zone shows. */
  private String shown(String zone, String token) {
    HttpResponse<String> page =
        server.exchange(request("/zone/" + zone + "?access_token=" + token, "").GET().build());
    return page.body().replaceFirst("(?s).*?(?:href|value)=\"http[^\"]*/([a-z0-9]+)\".*", "$1");
  }

  private HttpResponse<String> follow(String code) {
    HttpResponse<String> clicked = server.exchange(request("/" + code, "").GET().build());
    assertThat(clicked.statusCode()).as(clicked::body).isEqualTo(302);
    return clicked;
  }

  private String landing(HttpResponse<String> clicked) {
    String page = clicked.headers().firstValue("Location").orElseThrow();
    return server.exchange(request(page, "").GET().build()).body();
  }

  /** Whoever clicked says who they are. */
  private void come(HttpResponse<String> clicked, String email) {
    String token =
        clicked
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow()
            .replaceFirst("^access_token=([^;]*).*", "$1");
    ask("POST", "/events/registration", token, "{\"email\": \"" + email + "\"}");
    server.settle();
  }

  /** Whoever keeps no cookie comes with the code that stands in the address of the page. */
  private void arrive(String code, String email) {
    String told = "{\"email\": \"%s\", \"share_link\": \"%s\"}".formatted(email, code);
    ask("POST", "/events/registration", "", told);
    server.settle();
  }

  private List<String> rewards(String email) {
    return RunningServer.json(server.get("/v5/persons/" + idOf(email) + "/rewards"))
        .valueStream()
        .map(reward -> reward.path("name").asText())
        .toList();
  }

  private List<String> programsOf(String step, String email) {
    return RunningServer.json(server.get("/v5/persons/" + idOf(email) + "/steps"))
        .valueStream()
        .filter(one -> one.path("name").asText().equals(step))
        .map(one -> one.path("campaign_id").asText())
        .distinct()
        .toList();
  }

  private String idOf(String email) {
    return RunningServer.json(server.get("/v5/persons?identity_key_value=" + email))
        .at("/0/id")
        .asText();
  }

  private String saying(String email) {
    return ask("POST", "/api/v5/token", "", "{\"email\":\"" + email + "\"}")
        .path("access_token")
        .asText();
  }

  private JsonNode ask(String method, String path, String token, String body) {
    return RunningServer.json(
        server.exchange(
            request(path, token).method(method, BodyPublishers.ofString(body)).build()));
  }

  private HttpRequest.Builder request(String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.told("server_url") + path))
            .header("Content-Type", "application/json")
            .header("User-Agent", BROWSER);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
