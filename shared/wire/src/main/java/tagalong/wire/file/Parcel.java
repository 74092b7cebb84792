package tagalong.wire.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file and what it came in.
 *
 * @param content the file, unpacked as it is read
 * @param name what the file is called inside
 * @param following finds what follows the file, once that is read
 */
record Parcel(InputStream content, Optional<String> name, Following following) {
  /** The next file of the same package. */
  Optional<Parcel> next() throws IOException {
    return following.next();
  }

  /** What may follow a file in its package. */
  @FunctionalInterface
  interface Following {
    Optional<Parcel> next() throws IOException;
  }
}
