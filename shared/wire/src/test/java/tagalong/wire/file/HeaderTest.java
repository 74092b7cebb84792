package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.EMPTY_FILE;
import static tagalong.wire.file.FileErrors.INVALID_FILE_FORMAT;
import static tagalong.wire.file.FileErrors.INVALID_HEADER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose first line tells nobody what the columns are cannot be read. */
class HeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"a,b,a", "a, a", "a,,b", "a,", ",", "a,\"b", "\"a\"x,b"})
  void aNameTwiceOrMissingOrBadlyQuoted(String header) {
    assertThat(Upload.csv(header, "1,2,3").rows())
        .singleElement()
        .is(Rows.broken(0, 0, INVALID_HEADER));
  }

  @Test
  void aNameThatIsNotUtf8() {
    byte[] bytes = "pr\u00e9nom,b\n1,2".getBytes(ISO_8859_1);
    assertThat(Upload.of(FileFormat.CSV, bytes).rows())
        .singleElement()
        .is(Rows.broken(0, 0, INVALID_HEADER));
  }

  @Test
  void itSaysWhichColumnHasNoName() {
    FileRow end = Upload.csv("a,b,,d", "1,2,3,4").rows().getFirst();
    assertThat(Rows.message(end)).startsWith("Column 3 ");
  }

  @Test
  void aHeaderLargerThanARow() {
    assertThat(Upload.csv("x".repeat(100), "1").rowsUpTo(40))
        .singleElement()
        .is(Rows.broken(0, 0, INVALID_HEADER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"CSV email|name", "CSV email;name", "CSV email\tname", "PSV email,name"})
  void separatedByAnotherCharacterThanThePromisedOne(FileFormat format, String header) {
    assertThat(Upload.of(format, header, "1").rows())
        .singleElement()
        .is(Rows.broken(0, 0, INVALID_FILE_FORMAT));
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithNothingInItIsEmptyWhateverItsFormat(FileFormat format) {
    for (String nothing : List.of("", "\uFEFF", "\n \r\n\t")) {
      List<FileRow> rows = Upload.of(format, nothing).rows();
      assertThat(rows).singleElement().isInstanceOf(FileRow.Broken.class);
      assertThat(((FileRow.Broken) rows.getFirst()).code()).isEqualTo(EMPTY_FILE);
    }
  }
}
