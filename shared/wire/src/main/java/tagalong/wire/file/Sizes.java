package tagalong.wire.file;

/**
 * How much of a file is looked at, in bytes.
 *
 * @param block what is read at once, at first
 * @param head what is looked at to tell what kind of file it is
 * @param row the largest row
 */
record Sizes(int block, int head, int row) {
  static final Sizes USUAL = new Sizes(64 * 1024, 4096, 1024 * 1024);

  /** How much of an unreadable row is kept to show, in characters. */
  static final int RAW = 16 * 1024;
}
