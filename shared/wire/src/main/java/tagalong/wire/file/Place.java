package tagalong.wire.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a row stands in its file, which every outcome of reading it has to tell. */
record Place(long number, long offset) {
  FileRow read(Map<String, @Nullable Object> values) {
    return new FileRow.Read(number, offset, values);
  }

  FileRow unreadable(String code, String message, String raw) {
    String shown = raw.substring(0, Math.min(raw.length(), Sizes.RAW));
    return new FileRow.Unreadable(number, offset, code, message, shown);
  }

  FileRow tooLarge(int limit, String raw) {
    return unreadable(FileErrors.ROW_TOO_LARGE, tooLarge(limit), raw);
  }

  static String tooLarge(int limit) {
    return "The row is larger than " + limit + " bytes. Send less in one row.";
  }

  BrokenFile broken(String code, String message) {
    return new BrokenFile(new FileRow.Broken(number, offset, code, message));
  }
}
