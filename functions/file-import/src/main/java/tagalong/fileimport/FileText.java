package tagalong.fileimport;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tagalong.domain.imports.Files;
import tagalong.domain.imports.Piece;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.Survey;

/** A file that can be read, as often as needed. */
record FileText(FileFormat format, Survey survey, Files.Held held) {
  /** From the first row on. */
  FileRows rows() throws IOException {
    return FileRows.open(format, survey.text(held.open()));
  }

  /** The header's columns. */
  List<String> columns() throws IOException {
    try (FileRows rows = rows()) {
      return rows.columns();
    }
  }

  /** From the first row of a piece on. */
  FileRows rows(Piece piece) throws IOException {
    return FileRows.from(format, columns(), piece.first(), piece.offset(), from(piece));
  }

  private InputStream from(Piece piece) throws IOException {
    if (piece.plain()) {
      return held.openFrom(piece.offset());
    }
    InputStream text = survey.text(held.open());
    text.skipNBytes(piece.offset());
    return text;
  }
}
