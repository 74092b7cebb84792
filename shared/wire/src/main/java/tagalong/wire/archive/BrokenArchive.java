package tagalong.wire.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no archive of a client, or not a whole one; the message says what to do. */
public final class BrokenArchive extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenArchive(Path file, String what) {
    super(file + " " + what);
  }

  BrokenArchive(Path file, String what, Throwable cause) {
    super(file + " " + what, cause);
  }
}
