package tagalong.wire.program;

/**
 * What is wrong with a program file, where, and what to do about it.
 *
 * @param line from 1
 * @param column from 1
 */
public record Mistake(int line, int column, String message) implements Comparable<Mistake> {
  @Override
  public int compareTo(Mistake other) {
    int byLine = Integer.compare(line, other.line);
    int byColumn = byLine == 0 ? Integer.compare(column, other.column) : byLine;
    return byColumn == 0 ? message.compareTo(other.message) : byColumn;
  }

  @Override
  public String toString() {
    return line + ":" + column + ": " + message;
  }
}
