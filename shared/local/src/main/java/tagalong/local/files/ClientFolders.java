package tagalong.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of each client: {@code events/} to drop files into, {@code archive/} for what is
 * done.
 */
public record ClientFolders(Path root) {
  private static final String ASSETS = ".files";
  private static final String ORDERS = ".orders";

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

  /** Where what is done with a file of a client goes, be it dropped or uploaded. */
  Path archive(Path file) {
    Path within = root.toAbsolutePath().relativize(file.toAbsolutePath());
    boolean uploaded = within.startsWith(ASSETS);
    return root.resolve(within.getName(uploaded ? 1 : 0)).resolve("archive");
  }

  /** An uploaded file, beside the clients' own folders, where none of them sees it. */
  Path asset(String path) {
    return root.resolve(ASSETS).resolve(path);
  }

  /** Where it is noted which imports were asked for. */
  Path orders(String client) {
    return root.resolve(ORDERS).resolve(client);
  }

  /** The import that such a note asks for; empty when the file is none. */
  public Optional<String> ordered(Path file) {
    Path within = root.toAbsolutePath().relativize(file.toAbsolutePath());
    return within.startsWith(ORDERS)
        ? Optional.of(file.getFileName().toString())
        : Optional.empty();
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
   * The files that wait or are being imported, and what else was asked for. A name that begins with
   * a dot is not complete yet, nor is what is marked so.
   */
  List<Path> dropped(String client) throws IOException {
    List<Path> waiting = new ArrayList<>(files(orders(client)));
    files(events(client)).stream()
        .filter(file -> !isMarked(client, file.getFileName().toString()))
        .forEach(waiting::add);
    return waiting;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
