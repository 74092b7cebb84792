package tagalong.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tagalong.testkit.client.TwoClients;

class OldFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void whatWasArchivedMoreThan90DaysAgoGoesWhateverItsOwnTime(@TempDir Path root)
      throws IOException {
    ClientFolders folders = new ClientFolders(root);
    Path archive = folders.of(TwoClients.ACME.id()).resolve("archive");
    put(archive, "20260801T080000.000Z-old.csv", NOW);
    put(archive, "1-20260801T080000.000Z-old.csv", NOW);
    put(archive, "20261120T080000.000Z-new.csv", Instant.EPOCH);
    put(archive, "old-rejected-1.csv", NOW.minus(Duration.ofDays(91)));
    put(archive, "new-rejected-2.csv", NOW.minus(Duration.ofDays(89)));
    new OldFiles(folders, () -> List.of(TwoClients.ACME), Clock.fixed(NOW, ZoneOffset.UTC)).run();
    try (Stream<Path> left = Files.list(archive)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("20261120T080000.000Z-new.csv", "new-rejected-2.csv");
    }
  }

  @Test
  void aFileThatGrowsWhileItIsHeldIsLeftForLater(@TempDir Path root) throws IOException {
    ClientFolders folders = new ClientFolders(root.resolve("drop"));
    folders.of(TwoClients.ACME.id());
    Path file = root.resolve("drop").resolve(TwoClients.ACME.id()).resolve("events/a-1.csv");
    Files.writeString(file, "email\na@example.com\n");
    FolderFiles files = new FolderFiles(folders, root.resolve("work"));
    try (var held = files.hold(file.toString())) {
      Files.writeString(file, "email\nb@example.com\nc@example.com\n");
      assertThat(new String(held.open().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("email\na@example.com\n");
      held.archive(NOW);
    }
    assertThat(file).content().contains("c@example.com");
  }

  private static void put(Path folder, String name, Instant modified) throws IOException {
    Files.setLastModifiedTime(
        Files.writeString(folder.resolve(name), "email\n"), FileTime.from(modified));
  }
}
