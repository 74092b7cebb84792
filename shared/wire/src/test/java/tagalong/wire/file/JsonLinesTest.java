package tagalong.wire.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.INVALID_ENCODING;
import static tagalong.wire.file.FileErrors.INVALID_JSON;
import static tagalong.wire.file.FileErrors.INVALID_ROW;
import static tagalong.wire.file.Upload.jsonl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  @Test
  void everyLineIsARow() {
    assertThat(jsonl("{\"a\":\"x\"}\r", "", "  {\"a\":\"y\"} ", "{\"a\":\"z\"}").values())
        .extracting(row -> row.get("a"))
        .containsExactly("x", "y", "z");
  }

  @Test
  void numbersStayAsExactAsTheyWereWritten() {
    String row =
        "{\"a\":0.10,\"b\":9007199254740993,\"c\":123456789012345678901234567890,\"d\":-1e2}";
    assertThat(jsonl(row).values())
        .containsExactly(
            Map.of(
                "a", new BigDecimal("0.10"),
                "b", 9007199254740993L,
                "c", new BigInteger("123456789012345678901234567890"),
                "d", new BigDecimal("-1e2")));
  }

  @Test
  void nestedValuesAreKept() {
    Map<String, ?> row =
        jsonl("{\"cart\":{\"items\":[{\"sku\":\"A\"},null,true]},\"note\":null}")
            .values()
            .getFirst();
    assertThat(row.toString()).isEqualTo("{cart={items=[{sku=A}, null, true]}, note=null}");
    assertThat(row).containsKey("note");
  }

  @Test
  void theOffsetPointsAtTheRowsFirstByte() {
    Upload file = jsonl("\uFEFF{\"n\":\"Zoë\"}\r", "", "{\"n\":\"漢\"}", "oops");
    assertThat(file.rows())
        .extracting(file::from)
        .satisfiesExactly(
            text -> assertThat(text).startsWith("{\"n\":\"Zoë"),
            text -> assertThat(text).startsWith("{\"n\":\"漢"),
            text -> assertThat(text).isEqualTo("oops"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "oops;" + INVALID_JSON,
        "{\"a\":;" + INVALID_JSON,
        "{\"a\":2} {\"a\":2};" + INVALID_JSON,
        "{\"a\":2},;" + INVALID_JSON,
        "{\"a\":\"\0\"};" + INVALID_JSON,
        "{\"a\":NaN};" + INVALID_JSON,
        "[1,2];" + INVALID_ROW,
        "7;" + INVALID_ROW,
      })
  void aBadLineIsRejectedAlone(String line, String code) {
    assertThat(jsonl("{\"a\":1}", line, "{\"a\":3}").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", 1L))),
            row -> assertThat(row).is(Rows.unreadable(2, code)),
            row -> assertThat(row).is(Rows.read(3, Map.of("a", 3L))));
  }

  @Test
  void aBadFirstLineIsStillJustALine() {
    assertThat(jsonl("oops", "{\"a\":2}").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.unreadable(1, INVALID_JSON)),
            row -> assertThat(row).is(Rows.read(2, Map.of("a", 2L))));
  }

  @Test
  void aNumberOfThousandsOfDigitsIsRejectedAlone() {
    assertThat(jsonl("{\"a\":" + "9".repeat(5000) + "}", "{}").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.unreadable(1, INVALID_ROW)),
            row -> assertThat(row).is(Rows.read(2, Map.of())));
  }

  @Test
  void bytesThatAreNotUtf8CostTheirLineOnly() {
    byte[] bytes = "{\"a\":\"Zo\u00eb\"}\n{\"a\":2}".getBytes(ISO_8859_1);
    List<FileRow> rows = Upload.of(FileFormat.JSONL, bytes).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0)).is(Rows.unreadable(1, INVALID_ENCODING));
    assertThat(rows.get(1)).is(Rows.read(2, Map.of("a", 2L)));
  }
}
