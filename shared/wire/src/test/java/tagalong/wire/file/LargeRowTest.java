package tagalong.wire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.ROW_TOO_LARGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row is larger than a row may be, here 40 bytes: it is skipped, not kept. */
class LargeRowTest {
  private static final String LARGE = "x".repeat(500);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s,1",
        "\"%s\",1",
        "\"a\n\",\"b\n\",\"c\n\",%s",
        "1,%s",
      })
  void ofATableItCostsItself(String row) {
    middleIsTooLarge(
        Upload.csv("a,b", "1,2", row.formatted(LARGE), "1,2"), Map.of("a", "1", "b", "2"));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "JSONL"})
  void ofJsonItCostsItself(FileFormat format) {
    for (String large :
        List.of(
            "{\"a\":\"" + LARGE + "\"}",
            "{\"a\":\"" + "\\\"}".repeat(100) + "\"}",
            "{\"a\":[" + "[1],".repeat(100) + "{}]}",
            "\"" + LARGE + "\"",
            "1".repeat(200))) {
      String rows = "{\"a\":1}%n" + large + "%n{\"a\":1}";
      String file =
          format == FileFormat.JSON
              ? "[" + rows.replace("%n", ",\n") + "]"
              : rows.replace("%n", "\n");
      middleIsTooLarge(Upload.of(format, file), Map.of("a", 1L));
    }
  }

  @Test
  void theLargestThatMayBeIsRead() {
    String cell = "x".repeat(40);
    assertThat(Upload.csv("a", cell, cell + "x").rowsUpTo(40))
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", cell))),
            row -> assertThat(row).is(Rows.unreadable(2, ROW_TOO_LARGE)));
    String object = "{\"a\":\"" + "x".repeat(32) + "\"}";
    assertThat(Upload.json("[" + object, ",", object + "]").rowsUpTo(40))
        .hasSize(2)
        .hasOnlyElementsOfType(FileRow.Read.class);
  }

  private static void middleIsTooLarge(Upload file, Map<String, ?> values) {
    List<FileRow> rows = file.rowsUpTo(40);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0)).is(Rows.read(1, values));
    assertThat(rows.get(1)).is(Rows.unreadable(2, ROW_TOO_LARGE));
    assertThat(((FileRow.Unreadable) rows.get(1)).raw()).isNotEmpty();
    assertThat(file.from(rows.get(1))).startsWith(((FileRow.Unreadable) rows.get(1)).raw());
    assertThat(rows.get(2)).is(Rows.read(3, values));
  }
}
