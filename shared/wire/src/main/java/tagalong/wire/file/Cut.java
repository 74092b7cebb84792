package tagalong.wire.file;

/** What a look at the bytes says about the row of a table that begins here. */
sealed interface Cut {
  /** A row that is quoted as it should be; its line break is at {@code length}. */
  record Row(int length) implements Cut {}

  /**
   * A row that cannot be cut out.
   *
   * @param resume reading goes on behind the first line break at or after this index
   */
  record Fault(String code, String message, int resume) implements Cut {}
}
