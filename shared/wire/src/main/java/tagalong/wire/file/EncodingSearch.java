package tagalong.wire.file;

import java.util.Arrays;

/**
 * Finds out in which encoding a text is written. A byte order mark tells; so do the zero bytes of
 * the first letters in UTF-16. What is no UTF-8, and nowhere has a character of UTF-8 beyond ASCII,
 * was written by an old desktop program.
 */
final class EncodingSearch {
  private static final int HEAD = 4096;
  private final byte[] head = new byte[HEAD];
  private int headLength;
  private int awaited;
  private boolean utf8;
  private boolean other;

  void look(byte[] block, int length) {
    int more = Math.min(length, HEAD - headLength);
    System.arraycopy(block, 0, head, headLength, more);
    headLength += more;
    for (int i = 0; i < length; i++) {
      if (block[i] < 0 || awaited > 0) {
        look(block[i] & 0xFF);
      }
    }
  }

  /** Only bytes beyond ASCII, and what follows them. */
  private void look(int next) {
    if (awaited > 0) {
      awaited = next >> 6 == 0b10 ? awaited - 1 : broken();
      utf8 |= awaited == 0 && next >> 6 == 0b10;
      if (next >> 6 == 0b10 || next < 0x80) {
        return;
      }
    }
    awaited = following(next);
    other |= awaited == 0;
  }

  private int broken() {
    other = true;
    return 0;
  }

  /** How many bytes follow this first one of a character in UTF-8; none where it cannot be one. */
  private static int following(int first) {
    if (first >= 0xC2 && first < 0xE0) {
      return 1;
    }
    if (first >= 0xE0 && first < 0xF0) {
      return 2;
    }
    return first >= 0xF0 && first < 0xF5 ? 3 : 0;
  }

  Encoding found() {
    if (begins(0xFF, 0xFE) || pairs(1)) {
      return Encoding.UTF_16_LITTLE;
    }
    if (begins(0xFE, 0xFF) || pairs(0)) {
      return Encoding.UTF_16_BIG;
    }
    boolean text = Head.of(Arrays.copyOf(head, headLength)).isText();
    return text && !utf8 && (other || awaited > 0) ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
  }

  private boolean begins(int first, int second) {
    return headLength >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
  }

  /** Whether the first two letters have their zero byte there, 0 before and 1 behind the other. */
  private boolean pairs(int zero) {
    return headLength >= 4
        && head[zero] == 0
        && head[2 + zero] == 0
        && head[1 - zero] > 0
        && head[3 - zero] > 0;
  }
}
