package tagalong.testkit.simulation.planted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tagalong.domain.imports.Files;

/** What tells one import from another is the name of the file alone, not what it holds. */
record ImportIdByName(Files files) implements Files {
  @Override
  public Held hold(String path) throws IOException {
    Held held = files.hold(path);
    return new Held() {
      private boolean hashed;

      @Override
      public InputStream open() throws IOException {
        InputStream content = held.open();
        boolean first = !hashed;
        hashed = true;
        return first
            ? new ByteArrayInputStream("a file".getBytes(StandardCharsets.UTF_8))
            : content;
      }

      @Override
      public void copyTo(String path) throws IOException {
        held.copyTo(path);
      }

      @Override
      public void archive(Instant at) throws IOException {
        held.archive(at);
      }

      @Override
      public void addToArchive(String name, Writing writing) throws IOException {
        held.addToArchive(name, writing);
      }

      @Override
      public void close() throws IOException {
        held.close();
      }
    };
  }
}
