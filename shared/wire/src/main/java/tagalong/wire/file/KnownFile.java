package tagalong.wire.file;

import java.util.Arrays;
import java.util.Optional;

/** Files that are often uploaded under another name, by the bytes with which they begin. */
enum KnownFile {
  GZIP("a gzip archive", "\u001f\u008b"),
  ZIP("a ZIP archive", "PK\u0003\u0004"),
  EMPTY_ZIP("a ZIP archive", "PK\u0005\u0006"),
  OLD_EXCEL("an old Excel workbook", "\u00d0\u00cf\u0011\u00e0"),
  PDF("a PDF document", "%PDF-"),
  PNG("a PNG image", "\u0089PNG"),
  JPEG("a JPEG image", "\u00ff\u00d8\u00ff"),
  GIF("a GIF image", "GIF8"),
  PGP("a PGP message", "-----BEGIN PGP"),
  PARQUET("a Parquet file", "PAR1"),
  UTF_16("text in UTF-16", "\u00ff\u00fe"),
  UTF_16_BIG("text in UTF-16", "\u00fe\u00ff");

  private final String title;
  private final String beginning;

  KnownFile(String title, String beginning) {
    this.title = title;
    this.beginning = beginning;
  }

  /** The file that begins with these bytes, a character each. */
  static Optional<KnownFile> of(String bytes) {
    return Arrays.stream(values()).filter(file -> bytes.startsWith(file.beginning)).findFirst();
  }

  /** What it is, in a sentence. */
  String title() {
    return title;
  }
}
