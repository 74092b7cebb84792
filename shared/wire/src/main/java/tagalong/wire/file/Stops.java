package tagalong.wire.file;

/**
 * A set of bytes to stop at. All of them are ASCII, which in UTF-8 is never part of another
 * character.
 */
final class Stops {
  private final boolean[] stops = new boolean[256];

  private Stops() {}

  static Stops at(String characters) {
    Stops set = new Stops();
    characters.chars().forEach(c -> set.stops[c] = true);
    return set;
  }

  static Stops atAllBut(String characters) {
    Stops set = at(characters);
    for (int i = 0; i < set.stops.length; i++) {
      set.stops[i] = !set.stops[i];
    }
    return set;
  }

  /**
   * The first of these bytes in [from, to); {@code to}, or {@code from} if that is more, if there
   * is none.
   */
  int first(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && !stops[bytes[i] & 0xFF]) {
      i++;
    }
    return i;
  }
}
