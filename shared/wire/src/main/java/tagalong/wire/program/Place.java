package tagalong.wire.program;

import org.yaml.snakeyaml.error.Mark;

/** A place in a file; both count from 1. */
record Place(int line, int column) {
  static final Place BEGINNING = new Place(1, 1);

  static Place of(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  Mistake mistake(String message) {
    return new Mistake(line, column, message);
  }
}
