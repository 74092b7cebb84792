package tagalong.wire.directory;

/** A file that is not the list it should be. Its message says where and what to do. */
public final class UnreadableList extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableList(String message) {
    super(message);
  }
}
