package tagalong.adminapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tagalong.wire.contract.ErrorCode;
import tagalong.wire.contract.Problem;
import tagalong.wire.file.FileErrors;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;
import tagalong.wire.file.RowWriter;
import tagalong.wire.file.Survey;
import tagalong.wire.http.Body;

/** Reads of files what tells whether they can be used, and their rows. */
final class LookingIntoFiles {
  private static final String PGP = "-----BEGIN PGP";

  private LookingIntoFiles() {}

  /** Opens a file from its first byte on, as often as it is asked. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** The format that is meant, by the contract's word or by the file's name. */
  static Optional<FileFormat> format(Optional<String> said, String name) {
    Optional<FileFormat> known =
        said.flatMap(
            word ->
                Stream.of(FileFormat.values())
                    .filter(format -> format.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst());
    if (said.isPresent() && known.isEmpty()) {
      throw Asked.wrong(
          ErrorCode.FILE_ASSET_FILE_PROCESSING_ERROR,
          "format",
          said.get(),
          "The format is one of CSV, PSV, JSON and JSONL. Save a workbook as CSV.");
    }
    return known.or(() -> FileFormat.ofName(name.replaceFirst("(?i)[.](gz|zip)$", "")));
  }

  /** The format of what was sent, once it is seen that its first rows can be read. */
  static FileFormat checked(Optional<FileFormat> meant, Body content) {
    try {
      refusePgp(content);
      Opening opening = () -> new ByteArrayInputStream(content.bytes());
      Survey survey = Survey.of(opening.open());
      survey.fault().ifPresent(LookingIntoFiles::refuse);
      FileFormat format =
          meant
              .or(() -> survey.inside().flatMap(FileFormat::ofName))
              .orElseGet(() -> guessed(survey, opening));
      try (FileRows rows = FileRows.open(format, survey.text(opening.open()))) {
        Iterator<FileRow> first = rows.iterator();
        if (first.hasNext() && first.next() instanceof FileRow.Broken broken) {
          refuse(broken);
        }
      }
      return format;
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static void refusePgp(Body content) {
    int head = Math.min(PGP.length(), content.size());
    if (new String(content.bytes(), 0, head, ISO_8859_1).equals(PGP)) {
      throw new Problem(
              ErrorCode.MISSING_PGP_KEY,
              "The file is encrypted, and there is no key here to open it. Send it as it is: it is encrypted on its way.")
          .raised();
    }
  }

  /** Some rows of a file, in its own format. */
  static Body rows(FileFormat format, Opening opening, Page page) {
    try {
      Survey survey = Survey.of(opening.open());
      survey.fault().ifPresent(LookingIntoFiles::refuse);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (FileRows rows = FileRows.open(format, survey.text(opening.open()));
          RowWriter writer = RowWriter.exact(format, rows.columns(), out)) {
        for (FileRow row : rows) {
          if (row.number() > page.end()) {
            break;
          }
          if (row.number() > page.offset() && row instanceof FileRow.Read read) {
            writer.write(read.values());
          }
        }
      }
      return Body.of(out.toByteArray());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static FileFormat guessed(Survey survey, Opening opening) {
    try (InputStream text = survey.text(opening.open())) {
      String head = new String(text.readNBytes(4096), UTF_8).replaceFirst("^\uFEFF", "").strip();
      String header = head.lines().findFirst().orElse("");
      return head.startsWith("[")
          ? FileFormat.JSON
          : head.startsWith("{")
              ? FileFormat.JSONL
              : header.contains("|") && !header.contains(",") ? FileFormat.PSV : FileFormat.CSV;
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static void refuse(FileRow.Broken broken) {
    ErrorCode code =
        broken.code().equals(FileErrors.EMPTY_FILE)
            ? ErrorCode.FILE_ASSET_INPUT_FILE_MISSING
            : ErrorCode.FILE_ASSET_FILE_PROCESSING_ERROR;
    throw new Problem(code, broken.message()).raised();
  }
}
