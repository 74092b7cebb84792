package tagalong.local.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Files of folders. What is held is a copy, so that whoever still writes to the file changes
 * nothing in it.
 */
public final class FolderFiles implements tagalong.domain.imports.Files {
  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private final ClientFolders folders;
  private final Path copies;

  /**
   * @param copies a folder of our own for copies; what is left in it from before is removed
   */
  public FolderFiles(ClientFolders folders, Path copies) throws IOException {
    this.folders = folders;
    this.copies = Files.createDirectories(copies);
    try (var left = Files.list(copies)) {
      for (Path copy : left.toList()) {
        Files.delete(copy);
      }
    }
  }

  @Override
  public Held hold(String path) throws IOException {
    Path file = Path.of(path);
    State before = State.of(file);
    Path copy = Files.createTempFile(copies, "import", "");
    if (folders.isAsset(file)) {
      // Nobody writes to it: it is only ever replaced, whole.
      Files.delete(copy);
      Files.createLink(copy, file);
    } else {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!State.of(file).equals(before)) {
      Files.delete(copy);
      throw new IOException(file.getFileName() + " is still being written to.");
    }
    return new Copy(file, before, copy);
  }

  private final class Copy implements Held {
    private final Path file;
    private final State held;
    private final Path copy;

    Copy(Path file, State held, Path copy) {
      this.file = file;
      this.held = held;
      this.copy = copy;
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(copy);
    }

    @Override
    public void copyTo(String path) throws IOException {
      Path target = folders.asset(path);
      Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Path part = Files.createTempFile(folder, ".part", "");
      Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What has come to stand in its place meanwhile is another file: the copy is archived then. */
    @Override
    public void archive(Instant at) throws IOException {
      boolean unchanged = Files.exists(file) && State.of(file).equals(held);
      Path archive = Files.createDirectories(folders.archive(file));
      move(unchanged ? file : copy, archive, STAMP.format(at) + "-" + file.getFileName());
    }

    @Override
    public void addToArchive(String name, Writing writing) throws IOException {
      Path archive = Files.createDirectories(folders.archive(file));
      Path written = Files.createTempFile(copies, "written", "");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
        writing.to(out);
      }
      Files.move(
          written,
          archive.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file takes the name first, so that nothing is replaced by accident. */
    private static void move(Path from, Path archive, String name) throws IOException {
      int taken = 0;
      while (!free(archive.resolve(taken == 0 ? name : taken + "-" + name))) {
        taken++;
      }
      Path target = archive.resolve(taken == 0 ? name : taken + "-" + name);
      Files.move(from, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean free(Path target) throws IOException {
      try {
        Files.createFile(target);
        return true;
      } catch (FileAlreadyExistsException taken) {
        return false;
      }
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(copy);
    }
  }
}
