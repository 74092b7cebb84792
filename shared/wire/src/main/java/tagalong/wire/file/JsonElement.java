package tagalong.wire.file;

import java.io.IOException;

/**
 * Finds the end of one element of a JSON array by counting brackets and stepping over strings. What
 * is between them is not understood, so only an element that proves well-formed tells the truth
 * about where the next one begins.
 */
final class JsonElement {
  private static final Stops STRUCTURE = Stops.at("\"{}[]");
  private static final Stops STRING = Stops.at("\"\\");
  private static final Stops SCALAR = Stops.at(",]} \t\n\r");

  private final Window window;
  private final long begin;
  private String raw = "";

  JsonElement(Window window) {
    this.window = window;
    this.begin = window.offset();
  }

  /**
   * The index behind the element, as far as it goes; 0 if there is none or the file ends within it.
   */
  int end() throws IOException {
    return switch (window.at(0)) {
      case '{', '[' -> behind(closingBracket());
      case '"' -> behind(closingQuote(0));
      default -> seek(0, SCALAR);
    };
  }

  /** Whether the element is larger than a row may be; then its beginning may be gone. */
  boolean tooLarge(int end) {
    return window.offset() - begin + end > window.limit();
  }

  /** The beginning of an element that is too large. */
  String raw(int end) {
    return window.offset() == begin ? window.raw(end) : raw;
  }

  private int behind(int last) throws IOException {
    return window.at(last) < 0 ? 0 : last + 1;
  }

  private int closingBracket() throws IOException {
    int depth = 0;
    int i = -1;
    do {
      i = seek(i + 1, STRUCTURE);
      switch (window.at(i)) {
        case '{', '[' -> depth++;
        case '"' -> i = closingQuote(i);
        default -> depth--;
      }
    } while (depth > 0 && window.at(i) >= 0);
    return i;
  }

  private int closingQuote(int opening) throws IOException {
    int i = seek(opening + 1, STRING);
    while (window.at(i) == '\\') {
      i = seek(i + 2, STRING);
    }
    return i;
  }

  private int seek(int from, Stops stops) throws IOException {
    int i = window.find(from, stops);
    if (i <= window.limit()) {
      return i;
    }
    if (window.offset() == begin) {
      raw = window.raw(i);
    }
    return window.seek(i, stops);
  }
}
