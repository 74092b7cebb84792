package tagalong.wire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.Upload.csv;
import static tagalong.wire.file.Upload.psv;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aRowIsReadByTheNamesOfTheHeader() {
    assertThat(csv("email,first_name", "ada@example.com,Ada").values())
        .containsExactly(Map.of("email", "ada@example.com", "first_name", "Ada"));
  }

  @Test
  void columnsComeInAnyOrderAndUnknownOnesAreData() {
    assertThat(csv("shoe_size,email", "38,ada@example.com").values())
        .containsExactly(Map.of("email", "ada@example.com", "shoe_size", "38"));
  }

  @Test
  void valuesKeepTheOrderOfTheHeader() {
    assertThat(csv("c,a,b", "1,2,3").values().getFirst().keySet()).containsExactly("c", "a", "b");
  }

  @Test
  void psvIsTheSameWithAnotherSeparator() {
    assertThat(psv("email|note", "ada@example.com|\"one | two, three\"").values())
        .containsExactly(Map.of("email", "ada@example.com", "note", "one | two, three"));
  }

  @Test
  void aByteOrderMarkBelongsToNoColumn() {
    Upload file = csv("\uFEFFemail,note", "ada@example.com,x");
    assertThat(file.values()).containsExactly(Map.of("email", "ada@example.com", "note", "x"));
    assertThat(file.from(file.rows().getFirst())).isEqualTo("ada@example.com,x");
  }

  @Test
  void quotedCellsHoldQuotesSeparatorsAndLineBreaks() {
    assertThat(csv("a,b", "\"The \"\"Old\"\" Bank\",\"Main St, 5\nback\r\ndoor\"").values())
        .containsExactly(Map.of("a", "The \"Old\" Bank", "b", "Main St, 5\nback\r\ndoor"));
  }

  @Test
  void aQuoteWithinAnUnquotedCellIsJustAQuote() {
    assertThat(csv("a,b", "5\" pipe, \"x\"").values())
        .containsExactly(Map.of("a", "5\" pipe", "b", " \"x\""));
  }

  @Test
  void lineBreaksMayBeMixed() {
    assertThat(csv("a\r\n1\n2\r\n3\r4").values())
        .extracting(row -> row.get("a"))
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void blankLinesAreNoRows() {
    assertThat(csv("", "  ", "a,b", "", "1,2", " \t\r", "", "3,4", "", " ").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", "1", "b", "2"))),
            row -> assertThat(row).is(Rows.read(2, Map.of("a", "3", "b", "4"))));
  }

  @Test
  void anEmptyCellIsAnEmptyText() {
    assertThat(csv("a,b,c", ",\"\",").values()).containsExactly(Map.of("a", "", "b", "", "c", ""));
  }

  @Test
  void spaceAroundACellBelongsToItButNotSpaceAroundAColumnName() {
    assertThat(csv(" a ,b", " 1 ,2 ").values()).containsExactly(Map.of("a", " 1 ", "b", "2 "));
  }

  @Test
  void aHeaderAloneIsAFileOfNoRows() {
    assertThat(csv("email,first_name").rows()).isEmpty();
  }

  @Test
  void theOffsetPointsAtTheRowsFirstByte() {
    Upload file = csv("näme,b\r", "", "Zoë,\"x\ny\"\r", "\"漢\",z", "last,row");
    List<String> beginnings =
        file.rows().stream().map(row -> file.from(row).substring(0, 3)).toList();
    assertThat(beginnings).containsExactly("Zoë", "\"漢\"", "las");
  }
}
