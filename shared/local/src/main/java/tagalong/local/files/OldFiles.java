package tagalong.local.files;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tagalong.domain.client.Client;

/** Removes what lies in the archive of clients for too long. */
public final class OldFiles implements Runnable {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final System.Logger LOG = System.getLogger(OldFiles.class.getName());

  private final ClientFolders folders;
  private final Supplier<List<Client>> clients;
  private final Clock clock;

  public OldFiles(ClientFolders folders, Supplier<List<Client>> clients, Clock clock) {
    this.folders = folders;
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public void run() {
    Instant end = clock.instant().minus(KEPT);
    for (Client client : clients.get()) {
      try (Stream<Path> archived = Files.list(folders.of(client.id()).resolve("archive"))) {
        for (Path file : archived.toList()) {
          if (since(file).isBefore(end)) {
            Files.deleteIfExists(file);
          }
        }
      } catch (IOException later) {
        LOG.log(Level.WARNING, "old files are removed another time: " + later);
      }
    }
  }

  /** As the name says, since a file that is moved keeps the time that its sender gave it. */
  private static Instant since(Path file) throws IOException {
    String name = file.getFileName().toString();
    String stamp = name.replaceFirst("^\\d+-(?=\\d{8}T)", "");
    int length = "yyyyMMddTHHmmss.SSSZ".length();
    try {
      return FolderFiles.STAMP.parse(
          stamp.substring(0, Math.min(length, stamp.length())), Instant::from);
    } catch (DateTimeParseException ours) {
      return Files.getLastModifiedTime(file).toInstant();
    }
  }
}
