package tagalong.domain.imports;

import java.util.Optional;
import tagalong.domain.store.Stored;

/**
 * A part of a large file, which is read by itself.
 *
 * @param file the import that it is part of
 * @param index from 0
 * @param first the number of its first row
 * @param last the number of its last row; of the last piece, larger than any
 * @param offset of its first row, in bytes of the text
 * @param plain whether the bytes of the text are those of the file
 * @param errorCode why nothing behind the rows that were counted can be read
 */
public record Piece(
    String client,
    String file,
    int index,
    long first,
    long last,
    long offset,
    boolean plain,
    Tally tally,
    boolean done,
    Optional<String> errorCode,
    Optional<String> errorMessage)
    implements Stored {
  /** The same, so far. */
  public Piece at(Tally reached) {
    return new Piece(
        client, file, index, first, last, offset, plain, reached, done, errorCode, errorMessage);
  }

  /** The same, read to its end. */
  public Piece ended(Tally reached) {
    return new Piece(
        client, file, index, first, last, offset, plain, reached, true, errorCode, errorMessage);
  }

  /** The same, read as far as can be. */
  public Piece broken(Tally reached, String code, String message) {
    return new Piece(
        client,
        file,
        index,
        first,
        last,
        offset,
        plain,
        reached,
        true,
        Optional.of(code),
        Optional.of(message));
  }
}
