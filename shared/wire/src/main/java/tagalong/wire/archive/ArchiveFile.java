package tagalong.wire.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tagalong.domain.moving.Archive;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowLine;

/** An archive that was read to its end and is whole. */
public final class ArchiveFile implements Archive {
  private static final String INCOMPLETE =
      "is not a whole archive: it was cut off or changed. Export the client again.";
  private final Path file;
  private final Opening opening;
  private final Seal.Last last;
  private final RowLine lines = new RowLine();

  private ArchiveFile(Path file, Opening opening, Seal.Last last) {
    this.file = file;
    this.opening = opening;
    this.last = last;
  }

  /**
   * Reads all of it once before anything is done with it.
   *
   * @throws BrokenArchive when it is none, not whole, or of a later format
   */
  public static ArchiveFile open(Path file) throws IOException {
    try (BufferedReader reader = reader(file)) {
      String first = Optional.ofNullable(reader.readLine()).orElse("");
      Opening opening = opening(file, first);
      Seal seal = new Seal();
      RowLine rows = new RowLine();
      String line = first;
      for (String next = reader.readLine(); next != null; next = reader.readLine()) {
        seal.line(line);
        if (!line.equals(first)) {
          seal.row(rows.read(line).key().family());
        }
        line = next;
      }
      return new ArchiveFile(file, opening, sealed(file, line, seal.last()));
    } catch (IllegalArgumentException unreadable) {
      throw new BrokenArchive(
          file, "holds a line that is not understood. " + unreadable.getMessage(), unreadable);
    } catch (BrokenArchive broken) {
      throw broken;
    } catch (java.io.EOFException | java.util.zip.ZipException cut) {
      throw new BrokenArchive(file, INCOMPLETE, cut);
    }
  }

  /** Whether a file begins as an archive does. */
  public static boolean isOne(Path file) {
    try (BufferedReader reader = reader(file)) {
      return Optional.ofNullable(reader.readLine()).orElse("").contains(Opening.MARK);
    } catch (IOException other) {
      return false;
    }
  }

  @Override
  public String client() {
    return opening.client();
  }

  /** What the client is called. */
  public String name() {
    return opening.name();
  }

  @Override
  public String hash() {
    return last.sha256();
  }

  @Override
  public long rows() {
    return last.rows().values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void each(Consumer<Row> reading) {
    try (BufferedReader reader = reader(file)) {
      reader.readLine();
      for (long i = 0; i < rows(); i++) {
        reading.accept(lines.read(Optional.ofNullable(reader.readLine()).orElse("")));
      }
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static BufferedReader reader(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private static Opening opening(Path file, String line) throws BrokenArchive {
    try {
      Opening opening = ArchiveLines.JSON.readValue(line, Opening.class);
      if (opening == null || !Opening.MARK.equals(opening.archive())) {
        throw new BrokenArchive(file, "is not an archive of a client.");
      }
      if (opening.format() > Opening.FORMAT) {
        throw new BrokenArchive(file, "was written by a newer Tagalong: import it with that one.");
      }
      return opening;
    } catch (JsonProcessingException other) {
      throw new BrokenArchive(file, "is not an archive of a client.", other);
    }
  }

  private static Seal.Last sealed(Path file, String line, Seal.Last found) throws BrokenArchive {
    try {
      if (!found.equals(ArchiveLines.JSON.readValue(line, Seal.Last.class))) {
        throw new BrokenArchive(file, INCOMPLETE);
      }
      return found;
    } catch (JsonProcessingException cut) {
      throw new BrokenArchive(file, INCOMPLETE, cut);
    }
  }
}
