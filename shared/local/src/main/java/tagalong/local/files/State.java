package tagalong.local.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** What tells whether a file is still being written. */
record State(long size, Instant modified) {
  static State of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new State(attributes.size(), attributes.lastModifiedTime().toInstant());
  }
}
