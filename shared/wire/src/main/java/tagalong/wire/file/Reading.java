package tagalong.wire.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
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

  @Override
  public boolean hasNext() {
    if (upcoming.isEmpty()) {
      upcoming = read();
    }
    return upcoming.isPresent();
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
