package tagalong.fileimport;

import java.io.IOException;
import tagalong.domain.imports.Files;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.Survey;

/** A file that can be read, as often as needed. */
record FileText(FileFormat format, Survey survey, Files.Held held) {
  /** From the first row on. */
  FileRows rows() throws IOException {
    return FileRows.open(format, survey.text(held.open()));
  }
}
