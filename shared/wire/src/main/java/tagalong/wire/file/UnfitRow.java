package tagalong.wire.file;

/** Ends the reading of a row that is well-formed JSON but nothing we can take. */
final class UnfitRow extends Exception {
  UnfitRow(String message) {
    super(message, null, false, false);
  }
}
