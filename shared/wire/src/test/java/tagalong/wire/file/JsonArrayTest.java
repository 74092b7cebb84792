package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.INVALID_ENCODING;
import static tagalong.wire.file.FileErrors.INVALID_JSON;
import static tagalong.wire.file.FileErrors.INVALID_ROW;
import static tagalong.wire.file.Upload.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonArrayTest {
  @Test
  void everyObjectIsARow() {
    assertThat(
            json("[ {\"email\":\"ada@example.com\"},", "{\"email\":\"bob@example.com\"}\r", "]")
                .values())
        .containsExactly(Map.of("email", "ada@example.com"), Map.of("email", "bob@example.com"));
  }

  @Test
  void anEmptyArrayIsAFileOfNoRows() {
    assertThat(json(" [ ] ").rows()).isEmpty();
  }

  @Test
  void bracketsAndQuotesInTextsDoNotCount() {
    assertThat(json("[{\"a\":\"]}\\\"[{\\\\\"},{\"a\":\"]\"}]").values())
        .containsExactly(Map.of("a", "]}\"[{\\"), Map.of("a", "]"));
  }

  @Test
  void theOffsetPointsAtTheRowsFirstByte() {
    Upload file = json("\uFEFF[ {\"n\":\"Zoë\"} ,", "  {\"n\":\"漢\"},7]");
    assertThat(file.rows())
        .extracting(file::from)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("{\"n\":\"Zoë"),
            text -> assertThat(text).startsWith("{\"n\":\"漢"),
            text -> assertThat(text).isEqualTo("7]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"text\"",
        "null",
        "[1,2]",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1e1001}",
        "{\"a\":1e-99999999999}"
      })
  void whatIsNoObjectWeCanTakeIsRejectedAlone(String element) {
    assertThat(json("[{\"a\":1},", element, ",{\"a\":3}]").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", 1L))),
            row -> assertThat(row).is(Rows.unreadable(2, INVALID_ROW)),
            row -> assertThat(row).is(Rows.read(3, Map.of("a", 3L))));
  }

  @Test
  void nestingIsReadToTwentyLevelsAndNoDeeper() {
    String twenty = "{\"a\":".repeat(20) + "1" + "}".repeat(20);
    String more = "{\"a\":".repeat(20) + "[]" + "}".repeat(20);
    assertThat(json("[", twenty, ",", more, ",{}]").rows())
        .satisfiesExactly(
            row -> assertThat(row).isInstanceOf(FileRow.Read.class),
            row -> assertThat(row).is(Rows.unreadable(2, INVALID_ROW)),
            row -> assertThat(row).is(Rows.read(3, Map.of())));
  }

  @Test
  void bytesThatAreNotUtf8CostTheirRowOnly() {
    byte[] bytes = "[{\"a\":1},{\"a\":\"Zo\u00eb\"},{\"a\":3}]".getBytes(ISO_8859_1);
    List<FileRow> rows = Upload.of(FileFormat.JSON, bytes).rows();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1)).is(Rows.unreadable(2, INVALID_ENCODING));
    assertThat(rows.get(2)).is(Rows.read(3, Map.of("a", 3L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":tru},{\"a\":3}]",
        "{\"a\":1 \"b\":2},{\"a\":3}]",
        "{\"a\":[1}},{\"a\":3}]",
        "nope,{\"a\":3}]",
        "{\"a\":\"cut off",
        "{\"a\":2",
        "{'a':2}]",
        ",{\"a\":3}]",
        "]",
        ""
      })
  void malformedJsonEndsTheFileAndTheRowsBeforeItStand(String rest) {
    assertThat(json("[{\"a\":1},", rest).rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", 1L))),
            row -> assertThat(row).is(Rows.broken(2, 10, INVALID_JSON)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":2}]", "}]", "", "]{}", "]]", "] x"})
  void soDoesAnArrayThatDoesNotGoOnOrEndAsItShould(String rest) {
    List<FileRow> rows = json("[{\"a\":1}", rest).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst()).is(Rows.read(1, Map.of("a", 1L)));
    assertThat(((FileRow.Broken) rows.getLast()).code()).isEqualTo(INVALID_JSON);
    assertThat(rows.getLast().number()).isEqualTo(2);
  }
}
