package tagalong.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the server from starting is said in one sentence, with what to do. */
class StartingTest {
  private Path folder;

  private void refuses(Path data, int port, String... says) throws Exception {
    Tagalong.Ended ended =
        Tagalong.run("run", "--port", Integer.toString(port), "--data", data.toString());
    assertThat(ended.code()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output().strip()).startsWith("tagalong: ").contains(says).hasLineCount(1);
  }

  @BeforeEach
  void in(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      refuses(folder.resolve("data"), taken.getLocalPort(), "cannot listen at port " + port);
    }
  }

  @Test
  void aDataFolderIsUsedByOneProcessAtATimeAndFreeAfterAKill() throws Exception {
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      refuses(data, 0, "another server works in the data folder " + data, "--data");
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      server.kill();
      server.restart();
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aDataFolderThatIsAFileIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    refuses(file, 0, file + " is a file");
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    Path data = folder.resolve("data");
    try (RunningServer server = RunningServer.start(data)) {
      assertThat(server.output()).doesNotContain("SLF4J").hasLineCount(7);
    }
    long length = Files.size(data.resolve("state.db"));
    overwrite(data.resolve("state.db"), length / 4096 - 1);
    refuses(data, 0, "state.db is damaged", "restore the file from a backup");
  }

  private static void overwrite(Path file, long page) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode("damage".repeat(600)), page * 4096);
    }
  }
}
