package tagalong.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tagalong.domain.store.WholeStore;
import tagalong.domain.trial.Scratch;

/** A store in a folder of its own, which is removed behind it. */
public final class ScratchFiles implements Scratch {
  private final Path folder;
  private final SqliteStore store;

  private ScratchFiles(Path folder) {
    this.folder = folder;
    this.store = SqliteStore.open(folder);
  }

  /** An empty one, among the temporary files. */
  public static ScratchFiles make() {
    try {
      return new ScratchFiles(Files.createTempDirectory("tagalong-trial"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public WholeStore store() {
    return store;
  }

  @Override
  public void together(Runnable work) {
    store.inTransaction(work);
  }

  @Override
  public void close() {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.delete(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
