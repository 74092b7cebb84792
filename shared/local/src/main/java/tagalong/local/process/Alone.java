package tagalong.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a data folder to one process: two would each bring every event to the reactor. The system
 * lets go of the lock when a process ends, however it ends.
 */
public final class Alone implements AutoCloseable {
  private final FileChannel file;

  private Alone(FileChannel file) {
    this.file = file;
  }

  /**
   * @throws IOException when another process works in the folder
   */
  public static Alone in(Path data) throws IOException {
    FileChannel file =
        FileChannel.open(
            data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(file).isEmpty()) {
      file.close();
      throw new IOException(
          "another server works in the data folder "
              + data
              + ". Stop it first, or choose another folder with --data.");
    }
    return new Alone(file);
  }

  private static Optional<FileLock> lock(FileChannel file) throws IOException {
    try {
      return Optional.ofNullable(file.tryLock());
    } catch (OverlappingFileLockException ours) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
