package tagalong.wire.file;

import static tagalong.wire.file.FileErrors.INVALID_FILE_FORMAT;

import java.io.IOException;
import java.util.Optional;

/** Looks at the beginning of a file and finds who reads the rest. */
record Opening(FileFormat format, Window window) {
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  RowSource rows() throws IOException, BrokenFile {
    skipByteOrderMark();
    Optional<String> instead = Head.of(window.head()).insteadOf(format);
    if (instead.isPresent()) {
      throw new Place(0, window.offset())
          .broken(
              INVALID_FILE_FORMAT,
              "The file looks like %s, not %s. Send the rows as its name says, or name it for what it is."
                  .formatted(instead.get(), format.title()));
    }
    return switch (format) {
      case CSV -> new TableRows(window, ',');
      case PSV -> new TableRows(window, '|');
      case JSON -> new ArrayRows(window);
      case JSONL -> new LineRows(window);
    };
  }

  private void skipByteOrderMark() throws IOException {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (window.at(i) != BYTE_ORDER_MARK[i]) {
        return;
      }
    }
    window.skip(BYTE_ORDER_MARK.length);
  }
}
