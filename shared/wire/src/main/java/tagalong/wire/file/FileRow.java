package tagalong.wire.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reading a bulk file comes to, one after the other, in the order of the file. */
public sealed interface FileRow {
  /** 1 for the first data row; blank lines and the header do not count. */
  long number();

  /** The row's first byte, counted from the first byte of the file, a byte order mark included. */
  long offset();

  /**
   * A row and what it says.
   *
   * @param values column or key to value, in the order of the file. A table has only text, empty
   *     cells included; JSON has text, {@code Boolean}, {@code Long} or {@code BigInteger}, {@code
   *     BigDecimal} (exactly as written), {@code List}, {@code Map} and {@code null}
   */
  record Read(long number, long offset, Map<String, @Nullable Object> values) implements FileRow {
    public Read {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /**
   * A row that is rejected alone; the rows around it stand.
   *
   * @param code one of {@link FileErrors}
   * @param message what is wrong and what to do about it
   * @param raw the row's text, cut after 16384 characters
   */
  record Unreadable(long number, long offset, String code, String message, String raw)
      implements FileRow {}

  /**
   * From here on nothing can be read; always the last. The rows before it stand.
   *
   * @param number the row that would have come next, 0 for the header or the file as a whole
   * @param code one of {@link FileErrors}
   * @param message what is wrong and what to do about it
   */
  record Broken(long number, long offset, String code, String message) implements FileRow {}
}
