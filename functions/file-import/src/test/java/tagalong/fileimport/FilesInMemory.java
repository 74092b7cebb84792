package tagalong.fileimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tagalong.domain.imports.Files;

/** Files that live as long as a test. */
final class FilesInMemory implements Files {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> archived = new ArrayList<>();
  private final Map<String, String> added = new TreeMap<>();

  void put(String path, byte[] content) {
    files.put(path, content.clone());
  }

  void put(String path, String content) {
    put(path, content.getBytes(UTF_8));
  }

  /** Takes a file away. */
  void take(String path) {
    files.remove(path);
  }

  boolean holds(String path) {
    return files.containsKey(path);
  }

  List<String> archived() {
    return List.copyOf(archived);
  }

  /** What was put into the archive beside what was handed in. */
  Map<String, String> added() {
    return Map.copyOf(added);
  }

  @Override
  public Held hold(String path) throws NoSuchFileException {
    byte[] content =
        Optional.ofNullable(files.get(path)).orElseThrow(() -> new NoSuchFileException(path));
    return new Held() {
      @Override
      public InputStream open() {
        return new ByteArrayInputStream(content);
      }

      @Override
      public void copyTo(String target) {
        files.put("files/" + target, content);
      }

      @Override
      public void archive(Instant at) {
        files.remove(path);
        archived.add(path);
      }

      @Override
      public void addToArchive(String name, Writing writing) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        writing.to(written);
        added.put(name, written.toString(UTF_8));
      }

      @Override
      public void close() {}
    };
  }
}
