package tagalong.wire.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one format, one at a time. */
interface RowSource {
  /** The next row; empty at the end of the file. */
  Optional<FileRow> next() throws IOException, BrokenFile;

  /** What the header names; none where each row names its own. */
  default List<String> columns() {
    return List.of();
  }
}
