package tagalong.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One afternoon with {@code ./tagalong}: every command is a process of its own. */
class TheLauncherTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private Launcher launcher;
  private Path folder;
  private Process server;

  @BeforeEach
  void run(@TempDir Path folder) throws IOException {
    this.folder = folder;
    launcher = Launcher.in(Files.createDirectory(folder.resolve("home")));
    Path said = folder.resolve("said");
    server =
        launcher
            .command("run", "--port", "0", "--data", data())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    Awaitility.await().until(() -> Files.readString(said).contains("access token in"));
  }

  @AfterEach
  void stop() {
    server.destroy();
    assertThat(server.onExit().orTimeout(20, TimeUnit.SECONDS).join().isAlive()).isFalse();
  }

  @Test
  void everyCommandReachesTheServerThatRuns() throws Exception {
    assertThat(done("check", "programs/refer-a-friend")).contains("refer-a-friend is fine: ");
    JsonNode program = asked("program", "publish", "programs/refer-a-friend");
    assertThat(program.toString()).contains("refer-a-friend");
    String client = asked("client", "add", "Brand One").path("id").asText();
    assertThat(asked("client", "list").findValuesAsText("id")).contains(client);
    asked("domain", "add", "share.brand.com");
    assertThat(asked("domain", "list").findValuesAsText("host")).contains("share.brand.com");
    String supplier = asked("coupons", "list").get(0).path("id").asText();
    asked("coupons", "upload", supplier, file("codes.csv", "A-1\nA-2\n"));
    asked("send", "share", "email=ann@example.com");
    assertThat(done("import", "--data", data(), file("conversion-1.csv", "email\na@example.com\n")))
        .endsWith("conversion-1.csv: DONE, 1 rows, 0 rejected\n");
    String token = asked("token", "add").path("identity_id").asText();
    assertThat(asked("token", "revoke", token).path("revoked").asText()).isEqualTo(token);
  }

  @Test
  void aSecondServerInTheSameFolderEndsWithOneSentence() throws Exception {
    Ended ended = ended("run", "--port", "0", "--data", data());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().strip())
        .startsWith("tagalong: another server works in the data folder ")
        .hasLineCount(1);
    assertThat(ended.out()).isEmpty();
  }

  private record Ended(int code, String out, String err) {}

  private JsonNode asked(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data()));
    return JSON.readTree(done(all.toArray(String[]::new)));
  }

  private String done(String... words) throws Exception {
    Ended ended = ended(words);
    assertThat(ended.code()).as(ended.err()).isZero();
    return ended.out();
  }

  private Ended ended(String... words) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        launcher.command(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it ends").isTrue();
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
