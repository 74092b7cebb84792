package tagalong.wire.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Condition;

/** What a row is expected to be. */
final class Rows {
  private Rows() {}

  static Condition<FileRow> read(long number, Map<String, ?> values) {
    return new Condition<>(
        row ->
            row instanceof FileRow.Read read
                && read.number() == number
                && read.values().equals(values),
        "row %d with %s",
        number,
        values);
  }

  static Condition<FileRow> unreadable(long number, String code) {
    return new Condition<>(
        row ->
            row instanceof FileRow.Unreadable bad
                && bad.number() == number
                && bad.code().equals(code),
        "unreadable row %d, %s",
        number,
        code);
  }

  static Condition<FileRow> broken(long number, long offset, String code) {
    return new Condition<>(
        row ->
            row instanceof FileRow.Broken end
                && end.number() == number
                && end.offset() == offset
                && end.code().equals(code),
        "broken before row %d at %d, %s",
        number,
        offset,
        code);
  }

  static String message(FileRow row) {
    assertThat(row).isNotInstanceOf(FileRow.Read.class);
    return switch (row) {
      case FileRow.Read read -> "";
      case FileRow.Unreadable bad -> bad.message();
      case FileRow.Broken end -> end.message();
    };
  }
}
