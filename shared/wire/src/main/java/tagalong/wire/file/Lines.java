package tagalong.wire.file;

import java.io.IOException;

/** Steps through a file by lines, which end with {@code \n}, {@code \r\n} or {@code \r}. */
final class Lines {
  private static final Stops BREAK = Stops.at("\n\r");
  private static final Stops NOT_BLANK = Stops.atAllBut(" \t");

  private final Window window;

  Lines(Window window) {
    this.window = window;
  }

  /** Moves over blank lines to one with something in it; false at the end of the file. */
  boolean toText() throws IOException {
    int first = window.find(0, NOT_BLANK);
    while (window.at(first) == '\n' || window.at(first) == '\r') {
      leave(first);
      first = window.find(0, NOT_BLANK);
    }
    return window.at(first) >= 0;
  }

  /** Where this line ends, its line break not included; beyond the limit if it is too large. */
  int end() throws IOException {
    return window.find(0, BREAK);
  }

  /** Moves behind the first line break at or after this index. */
  void leave(int from) throws IOException {
    window.skip(window.seek(from, BREAK));
    if (window.at(0) == '\r') {
      window.skip(1);
    }
    if (window.at(0) == '\n') {
      window.skip(1);
    }
  }
}
