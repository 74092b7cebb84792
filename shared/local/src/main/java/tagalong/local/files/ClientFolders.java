package tagalong.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.domain.imports.Folder;

/**
 * The folders of each client: those to drop files into, as {@link Folder} has them, and {@code
 * archive/} for what is done.
 */
public record ClientFolders(Path root) {
  private static final String ASSETS = ".files";
  private static final String ORDERS = ".orders";

  /** {@code audiences/vip/add} */
  private static final int DEEPEST = 3;

  /** The folder of a client; made if it is missing. */
  public Path of(String client) throws IOException {
    Path folder = root.resolve(client);
    for (String standing : Folder.STANDING) {
      Files.createDirectories(folder.resolve(standing));
    }
    Files.createDirectories(folder.resolve("archive"));
    return folder;
  }

  /** Which folder of its client a file was dropped into. */
  public Folder folder(Path file) {
    Path within = within(file);
    return new Folder(slashes(within.subpath(1, within.getNameCount() - 1)));
  }

  /** Where what is done with a file of a client goes, be it dropped or uploaded. */
  Path archive(Path file) {
    return root.resolve(within(file).getName(isAsset(file) ? 1 : 0)).resolve("archive");
  }

  /** Whether a file was uploaded, or is kept as if it were. */
  boolean isAsset(Path file) {
    return within(file).startsWith(ASSETS);
  }

  private Path within(Path file) {
    return root.toAbsolutePath().relativize(file.toAbsolutePath());
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
    return within(file).startsWith(ORDERS)
        ? Optional.of(file.getFileName().toString())
        : Optional.empty();
  }

  /**
   * Notes that a file is not complete, until {@link #unmark}.
   *
   * @param name of the file, behind its folder
   */
  public void mark(String client, String name) throws IOException {
    Path mark = marks(client).resolve(name);
    Files.createDirectories(Objects.requireNonNull(mark.getParent()));
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
    Path own = root.resolve(client);
    for (Path folder : folders(own)) {
      files(folder).stream()
          .filter(file -> !isMarked(client, slashes(own.relativize(file))))
          .forEach(waiting::add);
    }
    return waiting;
  }

  private static List<Path> folders(Path own) throws IOException {
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> all = Files.find(own, DEEPEST, (path, what) -> what.isDirectory())) {
      return all.filter(path -> Folder.isOne(slashes(own.relativize(path)))).sorted().toList();
    }
  }

  /** With slashes on every machine. */
  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
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
