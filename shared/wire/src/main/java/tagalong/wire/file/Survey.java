package tagalong.wire.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a first look through a whole file tells before any row of it is taken: nothing is taken from
 * a file that was cut short, because sent whole it would be another file, and its rows others.
 *
 * @param hash of what the file holds, SHA-256 in lower-case hexadecimal digits; the same however
 *     the content is packed
 * @param inside what a packed file is called inside its package
 * @param packed whether it has to be unpacked
 * @param place which file of its package it is, from 0
 * @param encoding in which its text is written
 * @param fault what forbids to read it
 */
public record Survey(
    String hash,
    Optional<String> inside,
    boolean packed,
    int place,
    Encoding encoding,
    Optional<FileRow.Broken> fault) {
  private static final int BLOCK = 64 * 1024;

  /** So many files one package may hold. */
  private static final int MOST = 1_000;

  /** Reads a file to its end and closes it; what it holds must be one file. */
  public static Survey of(InputStream file) throws IOException {
    return of(file, Bounds.USUAL);
  }

  static Survey of(InputStream file, Bounds bounds) throws IOException {
    List<Survey> all = all(file, bounds);
    return all.size() == 1
        ? all.getFirst()
        : faulty(
            new DamagedPackage(
                FileErrors.INVALID_ARCHIVE,
                "The ZIP archive holds more than one file. Nothing was taken; send each on its own."));
  }

  /**
   * Reads a file to its end and closes it. A package may hold several: all are sound, or there is
   * one survey, which tells why nothing can be taken.
   */
  public static List<Survey> all(InputStream file) throws IOException {
    return all(file, Bounds.USUAL);
  }

  private static List<Survey> all(InputStream file, Bounds bounds) throws IOException {
    try (Counted packed = new Counted(file);
        InputStream in = new BufferedInputStream(packed, BLOCK)) {
      Packing packing = Packing.of(in);
      Contents contents = new Contents();
      try {
        return read(packing, in, packed, contents, bounds);
      } catch (DamagedPackage damaged) {
        FileRow.Broken fault = damaged.fault();
        String read = fault.message() + packed.count();
        return List.of(
            new Survey(
                contents.hash(Optional.of(new FileRow.Broken(0, 0, fault.code(), read))),
                Optional.empty(),
                true,
                0,
                Encoding.UTF_8,
                Optional.of(fault)));
      }
    }
  }

  private static List<Survey> read(
      Packing packing, InputStream in, Counted packed, Contents first, Bounds bounds)
      throws IOException {
    List<Survey> found = new ArrayList<>();
    Contents contents = first;
    long before = 0;
    Optional<Parcel> next = Optional.of(open(packing, in, packed));
    while (next.isPresent()) {
      Parcel file = next.get();
      long already = before;
      contents.readAll(file.content(), bytes -> bounds.check(already + bytes, packed.count()));
      before += contents.count();
      found.add(
          new Survey(
              contents.hash(Optional.empty()),
              file.name(),
              packing != Packing.NONE,
              found.size(),
              contents.encoding(),
              Optional.empty()));
      next = found.size() < MOST ? file.next() : Optional.empty();
      contents = new Contents();
    }
    if (packing == Packing.ZIP && !packed.endsAsZip()) {
      throw cutShort();
    }
    return found;
  }

  /** An archive without a file in it is empty, unless there is no end to it either. */
  private static Parcel open(Packing packing, InputStream in, Counted packed) throws IOException {
    try {
      return packing.open(in);
    } catch (DamagedPackage damaged) {
      if (packing == Packing.ZIP && !packed.endsAsZip()) {
        throw cutShort();
      }
      throw damaged;
    }
  }

  private static DamagedPackage cutShort() {
    return new DamagedPackage(
        FileErrors.INVALID_ARCHIVE,
        "The ZIP archive ends too early: it was cut short on its way. Nothing was taken; send it whole.");
  }

  private static Survey faulty(DamagedPackage damaged) {
    return new Survey(
        new Contents().hash(Optional.of(damaged.fault())),
        Optional.empty(),
        true,
        0,
        Encoding.UTF_8,
        Optional.of(damaged.fault()));
  }

  /** The file's text in UTF-8, from its first byte on, whatever it was packed and written in. */
  public InputStream text(InputStream file) throws IOException {
    InputStream in = new BufferedInputStream(file, BLOCK);
    return encoding.toUtf8(Packing.of(in).open(in, place).content());
  }

  /** Of a file that was looked through before, and found to be written so. */
  public static Survey known(Encoding encoding) {
    return new Survey("", Optional.empty(), false, 0, encoding, Optional.empty());
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
