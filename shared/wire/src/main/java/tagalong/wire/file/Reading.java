package tagalong.wire.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Goes through a file once; what breaks it comes as its last row. */
final class Reading implements Iterator<FileRow> {
  private RowSource source;
  private Optional<FileRow> upcoming = Optional.empty();

  /** Opens the file when its first row is asked for. */
  Reading(Opening opening) {
    this.source =
        () -> {
          source = opening.rows();
          return source.next();
        };
  }

  private Reading(RowSource source) {
    this.source = source;
  }

  /** Of a file that is open already. */
  static Reading on(RowSource source) {
    return new Reading(source);
  }

  @Override
  public boolean hasNext() {
    lookAhead();
    return upcoming.isPresent();
  }

  private void lookAhead() {
    if (upcoming.isEmpty()) {
      upcoming = read();
    }
  }

  /** Reads as far as the first row to know them. */
  List<String> columns() {
    lookAhead();
    return source.columns();
  }

  @Override
  public FileRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The file has no more rows.");
    }
    FileRow row = upcoming.orElseThrow();
    upcoming = Optional.empty();
    return row;
  }

  private Optional<FileRow> read() {
    try {
      return source.next();
    } catch (BrokenFile e) {
      source = Optional::empty;
      return Optional.of(e.row());
    } catch (IOException e) {
      source = failed(e);
      throw new UncheckedIOException("The file could not be read on.", e);
    }
  }

  /** A stream that failed once must not look like a file that ends there. */
  private static RowSource failed(IOException e) {
    return () -> {
      throw e;
    };
  }
}
