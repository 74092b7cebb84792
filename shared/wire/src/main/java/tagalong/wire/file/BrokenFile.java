package tagalong.wire.file;

/** Ends the reading of a file from any depth; {@link FileRows} makes it the last row. */
final class BrokenFile extends Exception {
  private final transient FileRow.Broken row;

  BrokenFile(FileRow.Broken row) {
    super(row.message(), null, false, false);
    this.row = row;
  }

  FileRow.Broken row() {
    return row;
  }
}
