package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.COLUMN_MISSING;
import static tagalong.wire.file.FileErrors.INVALID_ENCODING;
import static tagalong.wire.file.FileErrors.INVALID_QUOTE;
import static tagalong.wire.file.FileErrors.TOO_MANY_COLUMNS;
import static tagalong.wire.file.Upload.csv;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row of a table is damaged: it is rejected alone. */
class DamagedTableRowTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "3|" + COLUMN_MISSING,
        "3,4,5|" + TOO_MANY_COLUMNS,
        "\"3\"x,4|" + INVALID_QUOTE,
        "'3,\"4\" '|" + INVALID_QUOTE,
        "'3,\0'|" + INVALID_ENCODING
      })
  void theRowsAroundItStand(String damaged, String code) {
    assertThat(csv("a,b", "1,2", damaged, "5,6").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", "1", "b", "2"))),
            row -> assertThat(row).is(Rows.unreadable(2, code)),
            row -> assertThat(row).is(Rows.read(3, Map.of("a", "5", "b", "6"))));
  }

  @Test
  void itSaysWhichColumnsAreMissing() {
    FileRow row = csv("email,first_name,last_name", "ada@example.com").rows().getFirst();
    assertThat(Rows.message(row)).contains("missing: first_name, last_name");
  }

  @Test
  void itKeepsItsTextAndItsPlace() {
    Upload file = csv("a,b", "1,2", "\"three\n3\"", "5,6");
    FileRow row = file.rows().get(1);
    assertThat(row)
        .isInstanceOfSatisfying(
            FileRow.Unreadable.class, bad -> assertThat(bad.raw()).isEqualTo("\"three\n3\""));
    assertThat(file.from(row)).startsWith("\"three");
  }

  @Test
  void aLongOneKeepsItsBeginning() {
    FileRow row = csv("a,b", "x".repeat(20_000)).rows().getFirst();
    assertThat(((FileRow.Unreadable) row).raw()).isEqualTo("x".repeat(16_384));
  }

  @Test
  void bytesThatAreNotUtf8CostTheirRowOnly() {
    byte[] bytes = "a,b\n1,2\nZo\u00eb,4\n5,6".getBytes(ISO_8859_1);
    List<FileRow> rows = Upload.of(FileFormat.CSV, bytes).rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).is(Rows.unreadable(2, INVALID_ENCODING));
    assertThat(rows.get(2)).is(Rows.read(3, Map.of("a", "5", "b", "6")));
  }

  @Test
  void aReplacementCharacterThatWasReallyWrittenIsText() {
    assertThat(csv("a", "\uFFFD").values()).containsExactly(Map.of("a", "\uFFFD"));
  }
}
