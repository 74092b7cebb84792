package tagalong.local.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.local.process.RunningServer;
import tagalong.local.process.Tool;

/** A bank's operator with OpenSSH's client and nothing else. */
class SendingFilesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROWS = "email,name\nann@example.com,Ann\nben@example.com,Ben\n";
  private static Path folder;
  private static RunningServer server;
  private static int count;
  private final String user = "bank-" + ++count;
  private final String file = "order-" + count + ".csv";
  private Partner bank;

  @BeforeAll
  static void open(@TempDir Path empty) throws IOException {
    Tool.openSsh().require();
    folder = empty;
    server = RunningServer.start(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    Optional.ofNullable(server).ifPresent(RunningServer::close);
  }

  @BeforeEach
  void becomePartner() throws IOException, InterruptedException {
    bank = Partner.with(Files.createDirectory(folder.resolve(user)), "ed25519");
    add(user, bank.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
  void aFileThatIsPutIsImported(String kind) throws Exception {
    Partner partner = Partner.with(Files.createDirectory(folder.resolve(kind)), kind);
    add("partner-" + kind, partner.publicKey());
    partner.file("rows.csv", ROWS);
    said(partner.says("partner-" + kind, port(), "put -p rows.csv events/" + file + "\nls -l /\n"));
    assertThat(done(file).path("total_rows").asInt()).isEqualTo(2);
    assertThat(partner.says("partner-" + kind, port(), "ls /archive\n").text()).contains(file);
  }

  @Test
  void aFileThatIsRenamedWhenItIsWholeIsImportedThen() throws Exception {
    bank.file("rows.csv", ROWS);
    said(bank.says(user, port(), "put rows.csv events/.part\nrename events/.part events/" + file));
    assertThat(done(file).path("total_rows").asInt()).isEqualTo(2);
  }

  @Test
  void halfAFileIsNotImportedUntilItIsResumed() throws Exception {
    String rows = "email,name\n" + "ann@example.com,Ann\n".repeat(20_000);
    Path whole = bank.file("rows.csv", rows);
    Process sending = bank.sendsSlowly(user, port(), "put rows.csv events/" + file + "\n");
    Path dropped = Path.of(server.told("drop_folder")).resolve("events").resolve(file);
    Awaitility.await().until(() -> Files.exists(dropped) && Files.size(dropped) > 20_000);
    sending.destroyForcibly().waitFor();
    another("after-break.csv");
    assertThat(batch(file)).isEmpty();
    server.killAndRestart();
    another("after-kill.csv");
    assertThat(batch(file)).isEmpty();
    assertThat(Files.size(dropped)).isLessThan(Files.size(whole));
    said(bank.says(user, port(), "reput rows.csv events/" + file + "\n"));
    assertThat(done(file).path("total_rows").asInt()).isEqualTo(20_000);
  }

  /** Once it is imported, whatever lay there before would have been. */
  private void another(String name) throws Exception {
    bank.file("other.csv", ROWS);
    said(bank.says(user, port(), "put other.csv events/" + name + "\n"));
    done(name);
  }

  @Test
  void whatWaitsMayBeTakenBack() throws Exception {
    bank.file("rows.csv", ROWS);
    said(bank.says(user, port(), "put rows.csv events/.part\nrm events/.part\n"));
    assertThat(bank.says(user, port(), "ls -a events\n").text()).doesNotContain(".part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get ../../../../../../etc/hostname stolen",
        "get /../access.json stolen",
        "get ../../access.json stolen",
        "put mine.csv archive/mine.csv",
        "put mine.csv mine.csv",
        "put mine.csv events/../../mine.csv",
        "mkdir events/deeper",
        "mkdir mine",
        "rmdir archive",
        "rename archive mine",
        "symlink /etc events/etc",
        "ln mine.csv events/linked",
        "copy events events/copied",
        "chmod 777 archive"
      })
  void nobodyLeavesTheirCage(String command) throws Exception {
    bank.file("mine.csv", ROWS);
    assertThat(bank.says(user, port(), command + "\n").code()).isNotZero();
    assertThat(folder.resolve(user).resolve("stolen")).doesNotExist();
    assertThat(server.get("/v6/batches").body()).doesNotContain("mine.csv");
  }

  @Test
  void aWrongKeyOpensNothing() throws Exception {
    Partner stranger = Partner.with(Files.createDirectory(folder.resolve("stranger")), "ed25519");
    assertThat(stranger.says(user, port(), "ls\n").text()).contains("Permission denied");
    assertThat(bank.says("nobody", port(), "ls\n").text()).contains("Permission denied");
    server.delete("/v6/sftp-users/" + user);
    assertThat(bank.says(user, port(), "ls\n").text()).contains("Permission denied");
  }

  private void add(String name, String key) throws IOException {
    HttpResponse<String> reply =
        server.post("/v6/sftp-users", Map.of("name", name, "keys", List.of(key)));
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
  }

  private static void said(Partner.Said said) {
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static int port() {
    return server.sftpPort();
  }

  private JsonNode done(String name) {
    Awaitility.await().until(() -> batch(name).filter(SendingFilesTest::isDone).isPresent());
    return batch(name).orElseThrow();
  }

  private static boolean isDone(JsonNode batch) {
    return batch.path("status").asText().equals("DONE");
  }

  private Optional<JsonNode> batch(String name) {
    try {
      return JSON.readTree(server.get("/v6/batches?name=" + name).body()).valueStream().findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
