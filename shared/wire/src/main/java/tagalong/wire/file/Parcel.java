package tagalong.wire.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file and what it came in.
 *
 * @param content the file, unpacked as it is read
 * @param name what the file is called inside
 * @param ending looks at what follows the file, once that is read
 */
record Parcel(InputStream content, Optional<String> name, Ending ending) {
  /** Nothing may follow that was to be read, too. */
  void end() throws IOException {
    ending.check();
  }

  /** What may follow a file in its package. */
  @FunctionalInterface
  interface Ending {
    void check() throws IOException;
  }
}
