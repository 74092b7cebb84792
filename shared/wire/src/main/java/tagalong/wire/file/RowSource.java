package tagalong.wire.file;

import java.io.IOException;
import java.util.Optional;

/** The rows of one format, one at a time. */
interface RowSource {
  /** The next row; empty at the end of the file. */
  Optional<FileRow> next() throws IOException, BrokenFile;
}
