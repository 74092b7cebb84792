package tagalong.testkit.simulation.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import tagalong.domain.imports.Files;

/** The files as one process reaches them. */
public record OutsideFiles(Files files, Outside outside) implements Files {
  /** What can be asked of files. */
  private interface Asking<T> {
    T ask() throws IOException;
  }

  @Override
  public Held hold(String path) throws IOException {
    Held held = call(() -> files.hold(path));
    return new Held() {
      @Override
      public InputStream open() throws IOException {
        return call(held::open);
      }

      @Override
      public void copyTo(String target) throws IOException {
        call(
            () -> {
              held.copyTo(target);
              return target;
            });
      }

      @Override
      public void archive(Instant at) throws IOException {
        call(
            () -> {
              held.archive(at);
              return path;
            });
      }

      @Override
      public void addToArchive(String name, Writing writing) throws IOException {
        call(
            () -> {
              held.addToArchive(name, writing);
              return path;
            });
      }

      @Override
      public void close() throws IOException {
        held.close();
      }
    };
  }

  private <T> T call(Asking<T> asking) throws IOException {
    try {
      return outside.call(Optional.empty(), () -> unchecked(asking), OutsideFiles::noAnswer);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static <T> T unchecked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static UncheckedIOException noAnswer() {
    return new UncheckedIOException(new IOException("no answer"));
  }
}
