package tagalong.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tagalong.local.process.RunningServer;

/** Every command, as people type it, with a server that runs. */
class CommandsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path HOME = Path.of("../..");
  private static Optional<RunningServer> running = Optional.empty();

  private Path files;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    running = Optional.of(RunningServer.start(folder.resolve("data")));
  }

  @AfterAll
  static void stop() {
    running.ifPresent(RunningServer::close);
  }

  /** What a command came to. */
  private record Said(int code, String out, String err) {
    JsonNode json() throws IOException {
      assertThat(code).as(err).isZero();
      assertThat(err).isEmpty();
      return JSON.readTree(out);
    }

    /** One sentence, and nothing else. */
    void refuses(String... words) {
      assertThat(code).as(out + err).isEqualTo(1);
      assertThat(out).isEmpty();
      assertThat(err.strip()).startsWith("tagalong: ").hasLineCount(1);
      assertThat(words).allSatisfy(word -> assertThat(err).contains(word));
    }

    /** How to use the command. */
    void explainsUse(String... words) {
      assertThat(code).isEqualTo(2);
      assertThat(err).contains(words).contains("Usage: tagalong");
    }
  }

  private static Said say(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", server().data().toString()));
    return exactly(all.toArray(String[]::new));
  }

  private static Said exactly(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int code = command.execute(words);
    return new Said(code, out.toString(), err.toString());
  }

  private static RunningServer server() {
    return running.orElseThrow();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(files.resolve(name), content).toString();
  }

  @BeforeEach
  void in(@TempDir Path files) {
    this.files = files;
  }

  @Test
  void clientsAreAddedAndListed() throws IOException {
    String id = say("client", "add", "Brand One").json().path("id").asText();
    assertThat(say("client", "list").json().valueStream())
        .anySatisfy(
            client -> {
              assertThat(client.path("id").asText()).isEqualTo(id);
              assertThat(client.path("name").asText()).isEqualTo("Brand One");
            });
    say("client", "add", " ").refuses("name");
    say("client", "add").explainsUse("NAME");
    say("client", "remove", "x").explainsUse("remove");
  }

  @Test
  void aFirstClientIsPutWhereThereIsNone() throws IOException {
    String data = files.resolve("elsewhere").toString();
    exactly("client", "first", " ", "--data", data).refuses("name");
    JsonNode first = exactly("client", "first", "Brand One", "--data", data).json();
    exactly("client", "first", "Brand Two", "--data", data).refuses("already", "client add");
    say("client", "first", "Brand Two").refuses("another server works in");
    try (RunningServer there = RunningServer.start(Path.of(data))) {
      JsonNode client =
          exactly(
                  "client",
                  "list",
                  "--server",
                  there.told("server_url"),
                  "--token",
                  first.path("admin_token").asText())
              .json()
              .path(0);
      assertThat(client.path("id")).isEqualTo(first.path("client_id"));
      assertThat(client.path("name").asText()).isEqualTo("Brand One");
    }
  }

  @Test
  void domainsAreAddedAndListed() throws IOException {
    say("domain", "add", "share.brand.com").json();
    assertThat(say("domain", "list").json().findValuesAsText("host")).contains("share.brand.com");
    say("domain", "add", "no host at all").refuses("host");
    say("domain", "add", "share.brand.com");
  }

  @Test
  void tokensAreAddedUsedListedAndRevoked() throws IOException {
    JsonNode made = say("token", "add", "--scope", "BACKEND").json();
    String token = made.path("access_token").asText();
    sending(token).json();
    JsonNode listed = say("token", "list").json();
    assertThat(listed.toString()).doesNotContain(token);
    String id = made.path("identity_id").asText();
    assertThat(listed.findValuesAsText("id")).contains(id);
    assertThat(say("token", "revoke", id).json().path("revoked").asText()).isEqualTo(id);
    Awaitility.await().atMost(40, TimeUnit.SECONDS).until(() -> sending(token).code() == 1);
    sending(token).refuses("method_unauthorized");
    say("token", "revoke", "nonesuch").refuses();
    say("token", "add", "--scope", "EVERYTHING").refuses();
    say("token", "add", "--seconds", "-1").refuses();
    say("token", "add", "--seconds", "soon").explainsUse("--seconds", "soon");
  }

  private static Said sending(String token) {
    String url = server().told("server_url");
    return exactly("send", "share", "email=t@example.com", "--server", url, "--token", token);
  }

  @Test
  void keysAreAddedAndListedWithoutTheirSecrets() throws IOException {
    String secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA==";
    say("key", "add", "k1", "HS256", file("secret", secret)).json();
    Said listed = say("key", "list");
    assertThat(listed.json().toString()).contains("k1").doesNotContain(secret);
    say("key", "add", "k2", "HS999", file("secret", secret))
        .refuses("algorithm is one of", "ES384");
    say("key", "add", "k3", "RS256", file("secret", "not a key")).refuses("key");
    say("key", "add", "k4", "HS256", files.resolve("none").toString())
        .refuses("there is no file " + files.resolve("none"));
    say("key", "add", "k5").explainsUse("ALGORITHM");
  }

  @Test
  void webhooksAreAddedTriedOutListedAndRemoved() throws IOException {
    String secret = "a secret that nobody but both ends may know";
    String url = "https://hooks.invalid/rewards";
    String id =
        say(
                "webhook",
                "add",
                url,
                "--name",
                "crm",
                "--secret",
                file("secret", secret),
                "--filter",
                "type=reward_earned,reward_fulfilled",
                "--filter",
                "reward_supplier_id=welcome-coupon")
            .json()
            .path("id")
            .asText();
    Said listed = say("webhook", "list");
    assertThat(listed.json().toString()).contains(id, "HS256", "crm").doesNotContain(secret);
    assertThat(listed.json().at("/0/filters/0/type")).hasSize(2);
    String event = say("webhook", "test", id).json().path("event_id").asText();
    Awaitility.await()
        .until(() -> say("webhook", "show", id, event).json().path("attempts").asInt() == 2);
    assertThat(say("webhook", "show", id, event).json().path("problem").asText())
        .isEqualTo("There is no server of that name.");
    assertThat(say("webhook", "dead", id).json()).isEmpty();
    assertThat(say("webhook", "again", id).json().path("sent_again").asInt()).isZero();
    say("webhook", "again", id, "7").refuses("not_found");
    assertThat(say("webhook", "remove", id).code()).isZero();
    assertThat(say("webhook", "list").json()).isEmpty();
  }

  @Test
  void aWebhookThatCannotWorkIsRefused() throws IOException {
    say("webhook", "add", "http://crm.example.com/").refuses("https://");
    say("webhook", "add", "https://127.0.0.1/").refuses("this machine");
    say("webhook", "add", "https://c.example.com/", "--filter", "type").refuses("field=value");
    say("webhook", "add", "https://c.example.com/", "--basic", file("basic", "ann"))
        .refuses("name:password");
    say("webhook", "add", "https://c.example.com/", "--bearer", files.resolve("no").toString())
        .refuses("there is no file");
    say("webhook", "add").explainsUse("URL");
  }

  @Test
  void couponsAreUploadedAndCounted() throws IOException {
    JsonNode suppliers = say("coupons", "list").json();
    String supplier = suppliers.get(0).path("id").asText();
    say("coupons", "upload", supplier, file("codes.csv", "A-1\nA-2\nA-3\n")).json();
    say("coupons", "upload", supplier, file("codes.csv", "A-3\nA-4\n")).json();
    assertThat(say("coupons", "list").json().toString()).isNotEqualTo(suppliers.toString());
    say("coupons", "upload", "nobody", file("codes.csv", "A-1\n"))
        .refuses("reward_supplier_not_found");
    say("coupons", "upload", supplier, file("empty.csv", "")).refuses();
    say("coupons", "upload", supplier, files.resolve("none").toString())
        .refuses("there is no file");
    Path foreign =
        Files.write(files.resolve("foreign.csv"), "Ä-1".getBytes(StandardCharsets.ISO_8859_1));
    say("coupons", "upload", supplier, foreign.toString()).refuses("not text in UTF-8");
  }

  @Test
  void programsAreCheckedPublishedAndListed() throws IOException {
    Path good = HOME.resolve("programs/refer-a-friend");
    Said checked = exactly("check", good.toString());
    assertThat(checked.code()).isZero();
    assertThat(checked.out()).contains("refer-a-friend is fine: ");
    int before = say("program", "list").json().size();
    say("program", "publish", good.toString()).json();
    assertThat(say("program", "list").json()).hasSize(before + 1);
    say("program", "publish", good.toString(), "--effective", "2026-01-01T00:00:00Z").json();
    say("program", "publish", good.toString(), "--effective", "soon").refuses("ISO 8601");
    String bad = file("program.yaml", "id: x\nsteps: 7\n");
    say("program", "publish", bad).refuses(bad + ":", "check shows all");
    Said mistaken = exactly("check", bad);
    assertThat(mistaken.code()).isEqualTo(1);
    assertThat(mistaken.err().lines()).isNotEmpty().allMatch(line -> line.startsWith(bad + ":"));
    String none = files.resolve("none.yaml").toString();
    assertThat(exactly("check", none).err()).contains("there is no");
    say("program", "publish", none).refuses("there is no");
  }

  @Test
  void eventsAreSentOneByOneAndFromAFile() throws IOException {
    say("send", "share", "email=ann@example.com", "cart_value=20", "--time", "2026-01-01T00:00:00Z")
        .json();
    say("send").refuses("name an event");
    say("send", "share", "email").explainsUse("NAME=VALUE");
    say("send", "share", "email=a@b.com", "--time", "yesterday").refuses("yesterday", "ISO 8601");
    String lines = file("events.jsonl", "{\"event_name\":\"share\"}\n\nnot json\n{\"data\":{}}\n");
    Said sent = say("send", "--lines", lines);
    assertThat(sent.code()).isEqualTo(1);
    assertThat(sent.out()).contains("sent 3 events, 2 of them refused");
    assertThat(sent.err()).contains("event 2: invalid_json", "event 3: missing_event_name");
    say("send", "--lines", files.resolve("none").toString()).refuses("there is no file");
    exactly("send", "share", "--server", "http://127.0.0.1:1", "--token", "x")
        .refuses("no server answers at http://127.0.0.1:1");
    exactly("send", "share", "--server", "nonsense", "--token", "x").refuses("nonsense");
    exactly("send", "share", "--server", server().told("server_url"), "--token", "x")
        .refuses("method_unauthorized");
    exactly("send", "share", "--data", files.resolve("elsewhere").toString())
        .refuses("elsewhere/access.json", "./tagalong run");
  }

  @Test
  void theReceiptIsThatOfTheContentThatWasDropped() throws IOException {
    Path one = Files.createDirectory(files.resolve("one"));
    Path two = Files.createDirectory(files.resolve("two"));
    String first =
        Files.writeString(one.resolve("conversion-1.csv"), "email\na@example.com\n").toString();
    String second =
        Files.writeString(
                two.resolve("conversion-1.csv"), "email\nb@example.com\nc@example.com\n,\n")
            .toString();
    assertThat(say("import", first).out()).endsWith("conversion-1.csv: DONE, 1 rows, 0 rejected\n");
    assertThat(say("import", second).out())
        .containsPattern(
            "conversion-1.csv: DONE, 3 rows, 1 rejected, given back in archive/conversion-1-rejected-\\d+[.]csv\n$");
    Said again = say("import", first);
    assertThat(again.out()).endsWith("conversion-1.csv: DONE, 1 rows, 0 rejected\n");
    assertThat(again.code()).isZero();
  }

  @Test
  void aFileThatCannotBeImportedSaysWhy() throws IOException {
    Said failed = say("import", file("conversion-2.csv", "first_name\nAnn\n"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("conversion-2.csv: FAILED, 0 rows, 0 rejected. ");
    Said tried =
        say("import", "--dry-run", file("tried-1.csv", "email\ntried@example.com\nnobody\n"));
    assertThat(tried.out())
        .contains("tried-1.csv: DONE, 2 rows, 1 rejected")
        .contains("would be: 1 tried");
    assertThat(say("import", "--dry-run", file("tried-1.csv", "email\nother@example.com\n")).out())
        .contains("DONE, 1 rows, 0 rejected");
    say("import", files.resolve("none.csv").toString()).refuses("there is no file");
    say("import", files.toString()).refuses("there is no file");
    say("import").explainsUse("FILE");
  }

  @Test
  void whatIsNoCommandIsExplained() {
    Said nonsense = exactly("nonsense");
    assertThat(nonsense.code()).isEqualTo(2);
    assertThat(nonsense.err()).contains("'nonsense'", "Did you mean");
    exactly().explainsUse("subcommand");
    assertThat(exactly("help").out()).contains("Usage: tagalong");
    exactly("run", "--port", "http").explainsUse("--port");
  }
}
