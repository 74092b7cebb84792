package tagalong.wire.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import tagalong.domain.client.Client;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowLine;

/**
 * Writes an archive: a line that says whose it is, a line a row, a line with counts and the hash of
 * all before it; packed with gzip. Until {@link #finish} it stands under another name. It is
 * readable by its owner only: there are people and secrets in it.
 */
public final class ArchiveWriter implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final BufferedWriter lines;
  private final Seal seal = new Seal();
  private final RowLine row = new RowLine();

  public ArchiveWriter(Path file, Client client, Instant now) throws IOException {
    this.file = file.toAbsolutePath();
    this.part = this.file.resolveSibling("." + file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    this.lines =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(part)), StandardCharsets.UTF_8));
    Opening opening = new Opening(Opening.MARK, Opening.FORMAT, client.id(), client.name(), now);
    sealed(ArchiveLines.JSON.writeValueAsString(opening));
  }

  /**
   * @throws UncheckedIOException when it cannot be written
   */
  public void add(Row added) {
    try {
      sealed(row.write(added));
      seal.row(added.key().family());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  /** Writes the last line and gives the file its name. */
  public void finish() throws IOException {
    lines.write(ArchiveLines.JSON.writeValueAsString(seal.last()) + "\n");
    lines.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind of what was not finished. */
  @Override
  public void close() throws IOException {
    lines.close();
    Files.deleteIfExists(part);
  }

  private void sealed(String line) throws IOException {
    seal.line(line);
    lines.write(line);
    lines.write('\n');
  }
}
