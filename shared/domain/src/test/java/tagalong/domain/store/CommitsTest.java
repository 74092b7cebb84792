package tagalong.domain.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitsTest {
  @Test
  void asManyWritesAsACommitHoldsAreTaken() {
    Commits.check(writes(90), row -> 1);
    Commits.check(List.of(), row -> 1);
  }

  @Test
  void oneMoreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Commits.check(writes(91), row -> 1))
        .withMessage("a commit holds at most 90 writes, not 91");
  }

  @Test
  void twoWritesToOneRowAreRefusedEvenIfTheyAreOfDifferentKinds() {
    Key key = new Key(Family.PEOPLE, "1#ann", "head");
    List<Write> writes = List.of(new Write.Remove(key, 1), new Write.Insert(row(key)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Commits.check(writes, row -> 1))
        .withMessageContaining("head");
  }

  @Test
  void theLogIsOnlyAppendedTo() {
    List<Write> writes = List.of(new Write.Put(row(new Key(Family.EVENTS, "1#h#0", "e"))));
    assertThatIllegalArgumentException().isThrownBy(() -> Commits.check(writes, row -> 1));
  }

  @Test
  void aRowThatIsTooLargeIsNamed() {
    List<Write> writes = writes(2);
    assertThatThrownBy(() -> Commits.check(writes, row -> sizeOf(row, "s1", 256 * 1024)))
        .isInstanceOfSatisfying(
            TooLarge.class, tooLarge -> assertThat(tooLarge.rows()).containsExactly(key("s1")))
        .hasMessageContaining("a row holds at most 262144 bytes");
  }

  @Test
  void rowsThatFitMayBeTooMuchTogether() {
    Commits.check(writes(12), row -> 255 * 1024);
    assertThatThrownBy(() -> Commits.check(writes(13), row -> 255 * 1024))
        .isInstanceOfSatisfying(TooLarge.class, tooLarge -> assertThat(tooLarge.rows()).isEmpty())
        .hasMessageContaining("a commit holds at most 3145728 bytes");
  }

  @Test
  void allRowsThatAreTooLargeToBeAppendedAreNamed() {
    List<Row> rows = writes(3).stream().map(write -> row(write.key())).toList();
    Commits.checkAppended(rows, row -> 255 * 1024);
    assertThatThrownBy(() -> Commits.checkAppended(rows, row -> sizeOf(row, "s0", 1) * 300_000))
        .isInstanceOfSatisfying(
            TooLarge.class, tooLarge -> assertThat(tooLarge.rows()).containsExactly(key("s0")));
  }

  @Test
  void anEventLeavesRoomForWhatIsFoundOutAboutIt() {
    List<Row> rows = List.of(row(new Key(Family.EVENTS, "1#h#0", "e")));
    Commits.checkAppended(rows, row -> 223 * 1024);
    assertThatThrownBy(() -> Commits.checkAppended(rows, row -> 225 * 1024))
        .isInstanceOf(TooLarge.class);
  }

  /** So large is the one row; the others are empty. */
  private static int sizeOf(Row row, String sort, int size) {
    return row.key().equals(key(sort)) ? size : 0;
  }

  private static Key key(String sort) {
    return new Key(Family.PEOPLE, "1#ann", sort);
  }

  private static List<Write> writes(int count) {
    return IntStream.range(0, count)
        .<Write>mapToObj(i -> new Write.Insert(row(new Key(Family.PEOPLE, "1#ann", "s" + i))))
        .toList();
  }

  private static Row row(Key key) {
    return Row.of(key, new Stored() {});
  }
}
