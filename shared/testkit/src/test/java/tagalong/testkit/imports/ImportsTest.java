package tagalong.testkit.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.imports.Imports;
import tagalong.domain.store.Row;
import tagalong.testkit.store.InMemoryStore;

class ImportsTest {
  private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");
  private final Imports imports = new Imports(new InMemoryStore());

  @Test
  void whatIsThereIsNotAddedAgain() {
    imports.addIfAbsent(file("1", Status.DONE, MORNING));
    assertThat(imports.addIfAbsent(file("1", Status.PENDING, MORNING)).as(Import.class).status())
        .isEqualTo(Status.DONE);
  }

  @Test
  void theLatestArrivalIsListedFirst() {
    imports.addIfAbsent(file("1", Status.DONE, MORNING));
    imports.addIfAbsent(file("2", Status.DONE, MORNING.plusSeconds(2)));
    imports.addIfAbsent(file("3", Status.DONE, MORNING.plusSeconds(1)));
    List<Import> first = imports.latest("7", Optional.empty(), 2);
    assertThat(first).extracting(Import::id).containsExactly("2", "3");
    assertThat(imports.latest("7", Optional.of(first.getLast()), 2))
        .extracting(Import::id)
        .containsExactly("1");
  }

  @Test
  void aChangeIsSeenByIdAndInTheList() {
    Row added = imports.addIfAbsent(file("1", Status.PENDING, MORNING));
    Row running = imports.change(added, file("1", Status.IN_PROGRESS, MORNING)).orElseThrow();
    assertThat(imports.change(running, file("1", Status.DONE, MORNING))).isPresent();
    assertThat(imports.byId("7", "1").map(Import::status)).contains(Status.DONE);
    assertThat(imports.latest("7", Optional.empty(), 9))
        .extracting(Import::status)
        .containsExactly(Status.DONE);
  }

  @Test
  void whoeverReadBeforeSomebodyElsesChangeIsTold() {
    Row added = imports.addIfAbsent(file("1", Status.PENDING, MORNING));
    imports.change(added, file("1", Status.IN_PROGRESS, MORNING));
    assertThat(imports.change(added, file("1", Status.FAILED, MORNING))).isEmpty();
    assertThat(imports.byId("7", "1").map(Import::status)).contains(Status.IN_PROGRESS);
  }

  @Test
  void anotherClientSeesNothing() {
    imports.addIfAbsent(file("1", Status.DONE, MORNING));
    assertThat(imports.byId("8", "1")).isEmpty();
    assertThat(imports.latest("8", Optional.empty(), 9)).isEmpty();
  }

  private static Import file(String id, Status status, Instant arrived) {
    return new Import(
        id,
        "7",
        "orders.csv",
        1,
        "in/orders.csv",
        Optional.empty(),
        status,
        arrived,
        Optional.empty(),
        Optional.empty(),
        arrived,
        0,
        0,
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
