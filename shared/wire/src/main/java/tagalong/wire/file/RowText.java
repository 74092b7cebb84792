package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A row's bytes as text.
 *
 * @param exact whether the bytes were UTF-8; if not, U+FFFD stands where they were not
 */
record RowText(String text, boolean exact) {
  static final String NOT_EXACT =
      "The row has bytes that are not UTF-8 text. Save the file as UTF-8.";

  /**
   * Decoding is fastest where it replaces, so only text with a replacement is compared with its
   * bytes.
   */
  static RowText of(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, UTF_8);
    return new RowText(text, text.indexOf('\uFFFD') < 0 || isOf(text, bytes, from, from + length));
  }

  private static boolean isOf(String text, byte[] bytes, int from, int to) {
    byte[] again = text.getBytes(UTF_8);
    return Arrays.equals(again, 0, again.length, bytes, from, to);
  }
}
