package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.INVALID_FILE_FORMAT;
import static tagalong.wire.file.FileFormat.CSV;
import static tagalong.wire.file.FileFormat.JSON;
import static tagalong.wire.file.FileFormat.JSONL;
import static tagalong.wire.file.FileFormat.PSV;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file holds something other than its name says. */
class FalseNameTest {
  static List<Arguments> binaries() throws IOException {
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    return List.of(
        Arguments.of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1), "a PNG image"),
        Arguments.of(zip("rows.csv"), "a ZIP archive"),
        Arguments.of(zip("[Content_Types].xml"), "an Excel workbook"),
        Arguments.of(gzip("email\nada@example.com"), "a gzip archive"),
        Arguments.of("%PDF-1.7\n1 0 obj".getBytes(UTF_8), "a PDF document"),
        Arguments.of("email,name\n".getBytes(UTF_16), "text in UTF-16"),
        Arguments.of("email,name\n".getBytes(UTF_16LE), "binary data"),
        Arguments.of("SQLite format 3\0\u0010\0".getBytes(UTF_8), "binary data"),
        Arguments.of(random, "binary data"),
        Arguments.of("\n <!DOCTYPE html>\n<html>".getBytes(UTF_8), "an HTML page or XML"),
        Arguments.of("<html><body>404".getBytes(UTF_8), "an HTML page or XML"));
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void aFileOfAnotherKindIsRecognisedUnderAnyName(byte[] bytes, String kind) {
    for (FileFormat format : FileFormat.values()) {
      List<FileRow> rows = Upload.of(format, bytes).rows();
      assertThat(rows).singleElement().is(Rows.broken(0, 0, INVALID_FILE_FORMAT));
      assertThat(Rows.message(rows.getFirst())).contains("looks like " + kind);
    }
  }

  static final List<Arguments> MIXED_UP =
      List.of(
          Arguments.of("[{\"a\":1}]", CSV, "a JSON array"),
          Arguments.of("[ ]", PSV, "a JSON array"),
          Arguments.of("{\"a\":1}\n{\"a\":2}", CSV, "JSON objects"),
          Arguments.of("{\"a\":1}\n{\"a\":2}", JSON, "JSON Lines or a single object"),
          Arguments.of("email,name\nada@example.com,Ada", JSON, "a table or text"),
          Arguments.of("email,name\nada@example.com,Ada", JSONL, "something without a JSON object"),
          Arguments.of("[\n{\"a\":1},\n{\"a\":2}\n]", JSONL, "a JSON array"));

  @ParameterizedTest
  @FieldSource("MIXED_UP")
  void oneFormatUnderTheNameOfAnother(String text, FileFormat promised, String kind) {
    List<FileRow> rows = Upload.of(promised, text).rows();
    assertThat(rows).singleElement().is(Rows.broken(0, 0, INVALID_FILE_FORMAT));
    assertThat(Rows.message(rows.getFirst())).contains("looks like " + kind);
  }

  @Test
  void columnNamesInBracketsAreNoJson() {
    assertThat(Upload.csv("[email],{name}", "1,2").values())
        .containsExactly(Map.of("[email]", "1", "{name}", "2"));
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
