package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a file may come in. Its first bytes tell, whatever it is called. */
enum Packing {
  NONE,
  GZIP,
  ZIP;

  private static final int PEEKED = 256;
  private static final String WORKBOOK = "[Content_Types].xml";

  /** How the file that begins here is packed; reads nothing of it. */
  static Packing of(InputStream in) throws IOException {
    in.mark(PEEKED);
    String head = new String(in.readNBytes(PEEKED), ISO_8859_1);
    in.reset();
    return KnownFile.of(head)
        .map(
            known ->
                switch (known) {
                  case GZIP -> GZIP;
                  case ZIP, EMPTY_ZIP -> head.contains(WORKBOOK) ? NONE : ZIP;
                  default -> NONE;
                })
        .orElse(NONE);
  }

  /** What a file is called without the ending of its package. */
  static String unpackedName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    boolean packed = name.endsWith(".gz") || name.endsWith(".zip");
    return packed ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
  }

  /** The first file of a package. */
  Parcel open(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> new Parcel(in, Optional.empty(), Optional::empty);
      case GZIP -> {
        Unpacked content = new Unpacked("gzip", () -> new GZIPInputStream(in, 16 * 1024));
        yield new Parcel(content, Optional.empty(), Optional::empty);
      }
      case ZIP -> {
        ZipInputStream zip = new ZipInputStream(in);
        yield file(zip)
            .orElseThrow(
                () ->
                    new DamagedPackage(
                        FileErrors.EMPTY_FILE,
                        "There is no file in the ZIP archive. Put one in, and send it again."));
      }
    };
  }

  /** The file at a place of a package, where a survey found one. */
  Parcel open(InputStream in, int place) throws IOException {
    Parcel file = open(in);
    for (int i = 0; i < place; i++) {
      file.content().transferTo(OutputStream.nullOutputStream());
      file = file.next().orElseThrow(() -> new IOException("the package has become another one"));
    }
    return file;
  }

  private static Optional<Parcel> file(ZipInputStream zip) throws IOException {
    return Unpacked.reading("ZIP", () -> nextFile(zip))
        .map(
            name -> new Parcel(new Unpacked("ZIP", () -> zip), Optional.of(name), () -> file(zip)));
  }

  /** Folders, and what a desktop adds for itself, are no files that anybody sent. */
  private static Optional<String> nextFile(ZipInputStream zip) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName();
      String last = name.substring(name.lastIndexOf('/') + 1);
      if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && !last.startsWith(".")) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }
}
