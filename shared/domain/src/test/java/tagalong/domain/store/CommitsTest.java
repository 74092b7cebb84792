package tagalong.domain.store;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitsTest {
  @Test
  void asManyWritesAsACommitHoldsAreTaken() {
    Commits.check(writes(90));
    Commits.check(List.of());
  }

  @Test
  void oneMoreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Commits.check(writes(91)))
        .withMessage("a commit holds at most 90 writes, not 91");
  }

  @Test
  void twoWritesToOneRowAreRefusedEvenIfTheyAreOfDifferentKinds() {
    Key key = new Key(Family.PEOPLE, "1#ann", "head");
    List<Write> writes = List.of(new Write.Remove(key, 1), new Write.Insert(row(key)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Commits.check(writes))
        .withMessageContaining("head");
  }

  @Test
  void theLogIsOnlyAppendedTo() {
    List<Write> writes = List.of(new Write.Put(row(new Key(Family.EVENTS, "1#h#0", "e"))));
    assertThatIllegalArgumentException().isThrownBy(() -> Commits.check(writes));
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
