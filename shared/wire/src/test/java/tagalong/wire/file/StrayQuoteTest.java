package tagalong.wire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static tagalong.wire.file.FileErrors.UNTERMINATED_QUOTE;
import static tagalong.wire.file.Upload.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quote opens and nobody closes it: the line in which it opens is lost, and no other. */
class StrayQuoteTest {
  @Test
  void theRowsBelowItAreRead() {
    List<FileRow> rows = csv("a,b", "1,2", "3,\"4", "5,6", "7,8").rows();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(1)).is(Rows.unreadable(2, UNTERMINATED_QUOTE));
    assertThat(rows.get(2)).is(Rows.read(3, Map.of("a", "5", "b", "6")));
    assertThat(rows.get(3)).is(Rows.read(4, Map.of("a", "7", "b", "8")));
  }

  @Test
  void itIsReportedWhereItOpened() {
    Upload file = csv("a,b", "1,2", "3,\"4", "5,6");
    FileRow row = file.rows().get(1);
    assertThat(file.from(row)).startsWith("3,\"4");
    assertThat(((FileRow.Unreadable) row).raw()).isEqualTo("3,\"4");
  }

  @Test
  void quotesOfLaterRowsDoNotPassForItsEnd() {
    List<FileRow> rows = csv("a,b", "1,\"2", "3,4", "5,\"6, 7\"", "8,9").rows();
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0)).is(Rows.unreadable(1, UNTERMINATED_QUOTE));
    assertThat(rows.get(1)).is(Rows.read(2, Map.of("a", "3", "b", "4")));
    assertThat(rows.get(2)).is(Rows.read(3, Map.of("a", "5", "b", "6, 7")));
    assertThat(rows.get(3)).is(Rows.read(4, Map.of("a", "8", "b", "9")));
  }

  @Test
  void theLastRowMayHaveIt() {
    assertThat(csv("a,b", "1,2", "3,\"4").rows())
        .satisfiesExactly(
            row -> assertThat(row).is(Rows.read(1, Map.of("a", "1", "b", "2"))),
            row -> assertThat(row).is(Rows.unreadable(2, UNTERMINATED_QUOTE)));
  }

  @Test
  void itIsNotLookedForBeyondTheLargestRow() {
    String[] lines = new String[100];
    Arrays.fill(lines, "1,2");
    lines[0] = "a,b";
    lines[50] = "1,\"2";
    List<FileRow> rows = csv(lines).rowsUpTo(20);
    assertThat(rows).hasSize(99);
    assertThat(rows.get(49)).is(Rows.unreadable(50, UNTERMINATED_QUOTE));
    assertThat(rows.get(50)).is(Rows.read(51, Map.of("a", "1", "b", "2")));
  }
}
