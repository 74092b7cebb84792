package tagalong.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of each client: {@code events/} to drop files into, {@code archive/} for what is
 * done.
 */
public record ClientFolders(Path root) {
  /** The folder of a client; made if it is missing. */
  public Path of(String client) throws IOException {
    Path folder = root.resolve(client);
    Files.createDirectories(events(client));
    Files.createDirectories(folder.resolve("archive"));
    return folder;
  }

  Path events(String client) {
    return root.resolve(client).resolve("events");
  }

  Path archive(Path dropped) {
    return dropped.resolveSibling("../archive").normalize();
  }

  /**
   * The files that wait or are being imported. A name that begins with a dot is not complete yet.
   */
  List<Path> dropped(String client) throws IOException {
    if (!Files.isDirectory(events(client))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(events(client))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
