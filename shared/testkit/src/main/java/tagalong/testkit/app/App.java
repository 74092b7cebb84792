package tagalong.testkit.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An app on a phone, in the order of the wire contract. It knows nothing of programs: only how to
 * ask, to show and to follow.
 */
public final class App {
  private final Line line;
  private final String sandbox;
  private final List<String> screens = new ArrayList<>();
  private final Map<String, String> cards = new LinkedHashMap<>();
  private JsonNode operations = MissingNode.getInstance();
  private Optional<String> token = Optional.empty();

  /**
   * @param sandbox what {@code X-Extole-Sandbox} says
   */
  public App(Line line, String sandbox) {
    this.line = line;
    this.sandbox = sandbox;
    this.token = Optional.of(ask("/api/v5/token", Map.of()).get("access_token").asText());
  }

  public void start() {
    cards.clear();
    tell("app_initialized", Map.of());
    Map<String, Object> self =
        Map.of("appName", "Bank", "device_id", "d-1", "os", "iOS", "labels", "");
    operations = ask("/api/v6/zones/mobile_bootstrap", self).at("/data/operations");
    follow("app_initialized", Map.of());
  }

  /** The titles of the programs that it offers. */
  public List<String> cards() {
    return List.copyOf(cards.values());
  }

  /** The pages that it showed, the newest last. */
  public List<String> screens() {
    return List.copyOf(screens);
  }

  /** The screen that a tap on a program's card leads to. */
  public String tap(String program) {
    tell("mobile_cta_tap", Map.of("target", "campaign_id:" + program));
    return screens.getLast();
  }

  /** Goes on with a token that the company's server, or a mail, gave. */
  public void goesOnWith(String proven) {
    token = Optional.of(proven);
  }

  /** The company's server says who somebody is. */
  public void identify(String jwt) {
    token = Optional.of(ask("/api/v5/token", Map.of("jwt", jwt)).get("access_token").asText());
  }

  /** Returns the id of what was told. */
  public String tell(String name, Map<String, Object> data) {
    String id = ask("/api/v6/events", Map.of("event_name", name, "data", data)).get("id").asText();
    follow(name, data);
    return id;
  }

  /** What became of what was told. */
  public JsonNode reward(String told) {
    return send("GET", "/api/v4/me/rewards/status?polling_id=" + told, Map.of());
  }

  private void follow(String event, Map<String, Object> data) {
    for (JsonNode operation : operations) {
      if (operation.get("conditions").valueStream().allMatch(one -> holds(one, event, data))) {
        operation.get("actions").forEach(this::perform);
      }
    }
  }

  private static boolean holds(JsonNode condition, String event, Map<String, Object> data) {
    boolean named =
        condition.get("event_names").valueStream().anyMatch(name -> name.asText().equals(event));
    boolean keyed =
        condition
            .path("has_data_keys")
            .valueStream()
            .allMatch(key -> data.keySet().stream().anyMatch(k -> k.matches(key.asText())));
    boolean valued =
        condition.path("has_data_values").properties().stream()
            .allMatch(value -> value.getValue().asText().equals(data.get(value.getKey())));
    return named && keyed && valued;
  }

  private void perform(JsonNode action) {
    switch (action.get("type").asText()) {
      case "FETCH" -> action.get("zones").forEach(zone -> fetch(zone.asText(), action.get("data")));
      case "VIEW_FULLSCREEN" ->
          screens.add(
              ask("/api/v6/zones/" + action.get("zone_name").asText(), Map.of())
                  .at("/data/html")
                  .asText());
      default -> throw new AssertionError("the app does not know " + action);
    }
  }

  private void fetch(String zone, JsonNode data) {
    Map<String, Object> asked = new LinkedHashMap<>();
    data.properties().forEach(value -> asked.put(value.getKey(), value.getValue().asText()));
    JsonNode card = ask("/api/v6/zones/" + zone, asked);
    cards.put(card.get("campaign_id").asText(), card.at("/data/title").asText());
  }

  private JsonNode ask(String path, Map<String, ?> body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, Map<String, ?> body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-extole-app", "bank");
    headers.put("x-extole-app-version", "1.0");
    headers.put("x-extole-app-type", "mobile-sdk");
    headers.put("x-extole-app-sha", "abc");
    headers.put("x-extole-sandbox", sandbox);
    token.ifPresent(known -> headers.put("authorization", "Bearer " + known));
    Reply reply = line.send(method, path, headers, body);
    assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 201);
    token = reply.token().or(() -> token);
    return reply.body();
  }

  /** The way to the program domain. */
  @FunctionalInterface
  public interface Line {
    Reply send(String method, String path, Map<String, String> headers, Map<String, ?> body);
  }

  /**
   * @param token the renewed one, where the answer has one
   */
  public record Reply(int status, Optional<String> token, JsonNode body) {}
}
