package tagalong.testkit.simulation.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tagalong.domain.imports.Files;
import tagalong.testkit.simulation.story.HandedFile;

/** Where companies put their files. */
public final class Drawer implements Files {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();

  /** Puts a file in, unless it was put in before. */
  public void put(HandedFile file) {
    if (seen.add(file.path())) {
      files.put(file.path(), file.content());
    }
  }

  /** Puts a file in once more. */
  public void putAgain(HandedFile file) {
    files.put(file.path(), file.content());
  }

  /** Whether a file is still to be imported. */
  public boolean holds(HandedFile file) {
    return files.containsKey(file.path());
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
        files.put(target, content);
      }

      @Override
      public void archive(Instant at) {
        files.remove(path);
      }

      @Override
      public void addToArchive(String name, Writing writing) throws IOException {
        writing.to(OutputStream.nullOutputStream());
      }

      @Override
      public void close() {}
    };
  }
}
