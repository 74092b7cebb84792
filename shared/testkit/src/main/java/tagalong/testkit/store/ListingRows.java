package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Write;

/** Lists that cross partitions. They may be a moment behind, so each look waits for what is due. */
interface ListingRows extends StoreUnderTest {
  String REWARDS = "rewards#1";

  @Test
  default void aListIsReadLatestPositionFirst() {
    committed(listed("ann", "2026-01"), listed("bob", "2026-03"), listed("cid", "2026-02"));
    listShows("bob", "cid", "ann");
    assertThat(names(store().list(Family.PEOPLE, REWARDS, 1, 1))).containsExactly("cid");
    assertThat(names(store().list(Family.PEOPLE, REWARDS, 2, 10))).containsExactly("ann");
    assertThat(names(store().list(Family.PEOPLE, REWARDS, 3, 10))).isEmpty();
  }

  @Test
  default void aListHoldsOnlyItsOwnRows() {
    committed(
        listed("ann", "2026-01"),
        new Write.Insert(Samples.row(key("bob"), "bob").listedIn("rewards#2", "2026-02")),
        new Write.Insert(Samples.row(key("cid"), "cid")),
        new Write.Insert(Samples.row(Samples.agenda("dan"), "dan").listedIn(REWARDS, "2026-03")));
    listShows("ann");
    await()
        .untilAsserted(
            () ->
                assertThat(names(store().list(Family.AGENDA, REWARDS, 0, 10)))
                    .containsExactly("dan"));
  }

  @Test
  default void anUpdateMovesARow() {
    committed(listed("ann", "2026-01"), listed("bob", "2026-02"));
    listShows("bob", "ann");
    committed(
        new Write.Update(Samples.row(key("ann"), "ann").listedIn(REWARDS, "2026-03").atVersion(1)));
    listShows("ann", "bob");
  }

  @Test
  default void anUpdateWithoutListingTakesARowOut() {
    committed(listed("ann", "2026-01"), listed("bob", "2026-02"), listed("cid", "2026-03"));
    listShows("cid", "bob", "ann");
    committed(Samples.update(key("bob"), 1, "bob"), Samples.put(key("cid"), "cid"));
    listShows("ann");
    committed(new Write.Remove(key("ann"), 1));
    listShows();
  }

  @Test
  default void aRowMayEnterAListLater() {
    committed(Samples.insert(key("ann"), "ann"));
    committed(
        new Write.Update(
            Samples.row(key("ann"), "ann now").listedIn(REWARDS, "2026-03").atVersion(1)));
    listShows("ann now");
    Row listed = store().list(Family.PEOPLE, REWARDS, 0, 1).getFirst();
    assertThat(listed).isEqualTo(stored(key("ann")));
  }

  @Test
  default void aLongListIsPagedThrough() {
    for (int chunk = 0; chunk < 3; chunk++) {
      int first = chunk * 50;
      store()
          .commit(
              java.util.stream.IntStream.range(first, first + 50)
                  .mapToObj(i -> listed("p%03d".formatted(i), "%03d".formatted(i)))
                  .toList());
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(store().list(Family.PEOPLE, REWARDS, 0, 1000)).hasSize(150));
    assertThat(names(store().list(Family.PEOPLE, REWARDS, 120, 3)))
        .containsExactly("p029", "p028", "p027");
  }

  private void listShows(String... names) {
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(names(store().list(Family.PEOPLE, REWARDS, 0, 10)))
                    .containsExactly(names));
  }

  private static List<String> names(List<Row> rows) {
    return rows.stream().map(Samples::textOf).toList();
  }

  private static Write listed(String name, String position) {
    return new Write.Insert(Samples.row(key(name), name).listedIn(REWARDS, position));
  }

  private static Key key(String name) {
    return new Key(Family.PEOPLE, "1#" + name, "reward");
  }
}
