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

  /** Notes that a file is not complete, until {@link #unmark}. */
  public void mark(String client, String name) throws IOException {
    Files.createDirectories(marks(client));
    Path mark = marks(client).resolve(name);
    if (!Files.exists(mark)) {
      Files.createFile(mark);
    }
  }

  /** Notes that a file is complete, or gone. */
  public void unmark(String client, String name) throws IOException {
    Files.deleteIfExists(marks(client).resolve(name));
  }

  public boolean isMarked(String client, String name) {
    return Files.exists(marks(client).resolve(name));
  }

  /** Beside the clients' own folders, where none of them sees it. */
  private Path marks(String client) {
    return root.resolve(".incomplete").resolve(client);
  }

  /**
   * The files that wait or are being imported. A name that begins with a dot is not complete yet,
   * nor is what is marked so.
   */
  List<Path> dropped(String client) throws IOException {
    if (!Files.isDirectory(events(client))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(events(client))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file))
          .filter(file -> !isMarked(client, file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }
}
