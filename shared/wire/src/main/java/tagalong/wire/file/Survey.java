package tagalong.wire.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * What a first look through a whole file tells before any row of it is taken: nothing is taken from
 * a file that was cut short, because sent whole it would be another file, and its rows others.
 *
 * @param hash of what the file holds, SHA-256 in lower-case hexadecimal digits; the same however
 *     the content is packed
 * @param inside what a packed file is called inside its package
 * @param packed whether it has to be unpacked
 * @param encoding in which its text is written
 * @param fault what forbids to read it
 */
public record Survey(
    String hash,
    Optional<String> inside,
    boolean packed,
    Encoding encoding,
    Optional<FileRow.Broken> fault) {
  private static final int BLOCK = 64 * 1024;

  /** Reads a file to its end and closes it. */
  public static Survey of(InputStream file) throws IOException {
    return of(file, Bounds.USUAL);
  }

  static Survey of(InputStream file, Bounds bounds) throws IOException {
    try (Counted packed = new Counted(file);
        InputStream in = new BufferedInputStream(packed, BLOCK)) {
      Packing packing = Packing.of(in);
      Contents contents = new Contents();
      Optional<FileRow.Broken> fault = Optional.empty();
      Optional<String> inside = Optional.empty();
      try {
        Parcel unpacked = packing.open(in);
        inside = unpacked.name();
        contents.readAll(unpacked.content(), unpacking -> bounds.check(unpacking, packed.count()));
        unpacked.end();
      } catch (DamagedPackage damaged) {
        fault = Optional.of(damaged.fault());
      }
      return new Survey(
          contents.hash(fault), inside, packing != Packing.NONE, contents.encoding(), fault);
    }
  }

  /** The file's text in UTF-8, from its first byte on, whatever it was packed and written in. */
  public InputStream text(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, BLOCK);
    return encoding.toUtf8(Packing.of(in).open(in).content());
  }

  /** Of a file that was looked through before, and found to be written so. */
  public static Survey known(Encoding encoding) {
    return new Survey("", Optional.empty(), false, encoding, Optional.empty());
  }

  /** Whether the file's own bytes are those of its text. */
  public boolean isPlain() {
    return !packed && encoding == Encoding.UTF_8;
  }

  /** The name whose ending tells the format. */
  public String named(String fileName) {
    return inside
        .filter(name -> FileFormat.ofName(name).isPresent())
        .orElseGet(() -> Packing.unpackedName(fileName));
  }
}
