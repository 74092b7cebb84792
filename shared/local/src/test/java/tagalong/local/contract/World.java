package tagalong.local.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import tagalong.local.process.RunningServer;
import tagalong.testkit.installation.SharingOverHttp;
import tagalong.testkit.scenario.Scenario;

/**
 * A running server that the scenario has filled, and Ann on it: she has referred a dozen friends,
 * so that there is one of everything that operations ask for, and rewards enough for each that
 * moves one.
 */
final class World implements AutoCloseable {
  static final String ANN = "ann@contract.example";
  static final String FORM = "multipart/form-data; boundary=x";
  static final String BEN = "ben0@contract.example";
  private static final int FRIENDS = 10;
  private static final int MANY = 30_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRET = "a secret of at least 32 bytes length";

  private final RunningServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> proofs = new HashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Deque<String> credits = new ArrayDeque<>();
  private String coupon = "";
  private String link = "";

  private World(RunningServer server) {
    this.server = server;
  }

  static World start(Path folder) throws IOException {
    World world = new World(RunningServer.callingThisMachine(folder.resolve("data")));
    try {
      world.fill(Scenario.of(11, 15, 60));
      return world;
    } catch (IOException | RuntimeException | AssertionError unfilled) {
      world.close();
      throw unfilled;
    }
  }

  /** A running server of whose client nobody has heard yet. */
  static World empty(Path folder) throws IOException {
    return new World(RunningServer.callingThisMachine(folder.resolve("data")));
  }

  private void fill(Scenario scenario) throws IOException {
    new SharingOverHttp(server, new Random(1)).share(scenario.shares());
    for (Map.Entry<String, byte[]> file : scenario.files().entrySet()) {
      server.drop(file.getKey(), file.getValue());
    }
    server.post("/v6/jwt-keys", Map.of("kid", "k1", "algorithm", "HS256", "material", SECRET));
    server.post("/v1/audiences", Map.of("name", "Staff"));
    for (int i = 0; i < FRIENDS; i++) {
      refer("ben" + i + "@contract.example");
    }
    server.settle();
    link =
        ask("POST", "/api/v6/me/shareables", proven(ANN), "{\"label\": \"mine\"}")
            .get("code")
            .asText();
    server.settle();
    for (JsonNode reward :
        RunningServer.json(server.get("/v5/persons/" + person(ANN) + "/rewards"))) {
      credits.add(reward.get("id").asText());
    }
    coupon = personReward(BEN);
  }

  private void refer(String friend) {
    server.post(
        "/v6/events/share",
        Map.of(
            "email",
            ANN,
            "share.channel",
            "EMAIL",
            "share.recipient",
            friend,
            "partner_share_id",
            "share-" + friend));
    server.settle();
    server.post("/v6/events/account_opened", Map.of("email", friend, "ip_address", "203.0.113.7"));
    server.settle();
    server.post("/v6/events/account_funded", Map.of("email", friend, "amount", 200));
  }

  RunningServer server() {
    return server;
  }

  String admin() {
    return server.told("admin_token");
  }

  /** A server token that somebody may use up. */
  String token() {
    return ask("POST", "/v4/tokens", admin(), "{\"scopes\": [\"BACKEND\"]}")
        .get("access_token")
        .asText();
  }

  /** A token of another client of the installation. */
  String strangersToken() {
    HttpResponse<String> made =
        exchange(Asked.of("POST", "/v6/clients", admin()).json("{\"name\": \"Stranger\"}"));
    String body =
        "{\"client_id\": \"%s\", \"scopes\": [\"CLIENT_ADMIN\", \"BACKEND\"]}"
            .formatted(parsed(made.body()).get("id").asText());
    return ask("POST", "/v4/tokens", admin(), body).get("access_token").asText();
  }

  String saying(String email) {
    return ask("POST", "/api/v5/token", "", "{\"email\": \"%s\"}".formatted(email))
        .get("access_token")
        .asText();
  }

  /** A token of somebody who has proven who they are; the same each time. */
  String proven(String email) {
    return proofs.computeIfAbsent(email, this::prove);
  }

  private String prove(String email) {
    return ask("POST", "/api/v5/token", "", "{\"jwt\": \"%s\"}".formatted(jwt(email)))
        .get("access_token")
        .asText();
  }

  private static String jwt(String email) {
    String claims =
        base64("{\"alg\": \"HS256\", \"kid\": \"k1\"}")
            + "."
            + base64("{\"email\": \"%s\"}".formatted(email));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal(claims.getBytes(StandardCharsets.UTF_8));
      return claims + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has HmacSHA256", missing);
    }
  }

  private static String base64(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String person(String email) {
    return RunningServer.json(server.get("/v5/persons?identity_key_value=" + email))
        .get(0)
        .get("id")
        .asText();
  }

  /** Of somebody's list of that name, the first one's field. */
  String of(String email, String list, String field) {
    return RunningServer.json(server.get("/v5/persons/" + person(email) + "/" + list))
        .get(0)
        .get(field)
        .asText();
  }

  private String personReward(String email) {
    return of(email, "rewards", "id");
  }

  /** A credit of Ann's that nobody has moved. */
  String credit() {
    return credits.removeFirst();
  }

  /** A credit that was moved so far. */
  String credit(String... moves) {
    String id = credit();
    for (String move : moves) {
      ask("POST", "/v2/rewards/custom-reward/" + id + "/" + move, admin(), "{\"message\": \"x\"}");
    }
    return id;
  }

  String coupon() {
    return coupon;
  }

  /** The code of Ann's own link. */
  String link() {
    return link;
  }

  /** A file of one row, uploaded. */
  String file() {
    return file("email\nzoe@contract.example\n");
  }

  private String file(String rows) {
    return RunningServer.json(
            exchange(
                Asked.of("POST", "/v6/files", admin())
                    .typed(
                        FORM,
                        form(
                            "tags",
                            "contract",
                            "visit-" + numbers.incrementAndGet() + ".csv",
                            rows))))
        .get("id")
        .asText();
  }

  /** A batch that was ordered and is done. */
  String batch() {
    String id = ordered(order(file()));
    Awaitility.await("the import")
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                RunningServer.json(server.get("/v6/batches/" + id))
                    .get("status")
                    .asText()
                    .equals("DONE"));
    return id;
  }

  /** A batch that waits: in front of it stands one that takes a while. */
  String waitingBatch() {
    StringBuilder rows = new StringBuilder("email\n");
    for (int i = 0; i < MANY; i++) {
      rows.append("zoe").append(i % 7).append("@contract.example\n");
    }
    String large = file(rows.toString());
    String small = file();
    ordered(order(large));
    return ordered(order(small));
  }

  String order(String file) {
    return "{\"data_source\": {\"type\": \"FILE_ASSET\", \"file_asset_id\": \"%s\"}}"
        .formatted(file);
  }

  private String ordered(String order) {
    return ask("POST", "/v6/batches", admin(), order).get("batch_id").asText();
  }

  /** A destination that leads to our own SFTP server, as a user who is let in there. */
  String destination() {
    return ask("POST", "/v6/sftp-destinations", admin(), destinationWanted()).get("id").asText();
  }

  String destinationWanted() {
    String name = "bank-" + numbers.incrementAndGet();
    HttpResponse<String> made =
        exchange(
            Asked.of("POST", "/v6/ssh-keys", admin()).json("{\"name\": \"%s\"}".formatted(name)));
    String key = parsed(made.body()).get("id").asText();
    String user =
        "{\"type\": \"LOCAL\", \"name\": \"%s\", \"key_ids\": [\"%s\"]}".formatted(name, key);
    ask("POST", "/v6/sftp-destinations", admin(), user);
    return """
        {"type": "EXTERNAL", "name": "to %s", "host": "127.0.0.1", "port": %d, "username": "%s",
         "key_id": "%s", "dropbox_path": "/events"}
        """
        .formatted(name, server.sftpPort(), name, key);
  }

  /** Something that Ann keeps, and lets others see. */
  String attachment() {
    String said = "{\"name\": \"kept\", \"data_type\": \"PUBLIC\"}";
    Asked upload =
        Asked.of("POST", "/api/v4/me/assets", proven(ANN))
            .typed(FORM, form("asset", said, "note.txt", "hello"));
    return RunningServer.json(exchange(upload)).get("id").asText();
  }

  String form(String field, String said, String fileName, String content) {
    return """
        --x\r
        Content-Disposition: form-data; name="%s"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        \r
        %s\r
        --x--\r
        """
        .formatted(field, said, fileName, content);
  }

  /** Somebody new, of whom only the company has spoken. */
  String newcomer(String email) {
    String id =
        ask("POST", "/v5/persons", admin(), "{\"identity_key_value\": \"%s\"}".formatted(email))
            .get("id")
            .asText();
    server.settle();
    return id;
  }

  /** Answers with 200 and JSON, or the test that needs it fails. */
  JsonNode ask(String method, String path, String token, String json) {
    Asked asked = Asked.of(method, path, token);
    return RunningServer.json(
        exchange(
            (json.isEmpty() ? asked : asked.json(json))
                .by(java.util.Optional.of(token).filter(t -> !t.isEmpty()))));
  }

  HttpResponse<String> exchange(Asked asked) {
    return exchange(asked, Map.of());
  }

  HttpResponse<String> exchange(Asked asked, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.told("server_url") + asked.path()))
            .timeout(Duration.ofMinutes(1));
    headers.forEach(request::header);
    try {
      return http.send(asked.onto(request).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new AssertionError(json, malformed);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
