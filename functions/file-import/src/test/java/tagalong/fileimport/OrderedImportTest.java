package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tagalong.domain.event.Event;
import tagalong.domain.imports.ColumnRule;
import tagalong.domain.imports.ColumnRule.Policy;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.imports.Imports;
import tagalong.domain.imports.Order;
import tagalong.domain.imports.RowKind;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

class OrderedImportTest {
  private static final String ROWS =
      "email,event_name,city\na@example.com,visit,Bern\nb@example.com,,\nnobody,,Rome\n";
  private final Desk desk = new Desk();

  @Test
  void rowsBecomeEventsAndTheFileStaysWhereItLies() {
    String id = desk.order("order-1.csv", ROWS, plain());
    Import done = desk.carryOut(desk.store(), id);
    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(done.totalRows()).isEqualTo(3);
    assertThat(done.failedRows()).isEqualTo(1);
    assertThat(done.events()).containsOnly(Map.entry("visit", 1L), Map.entry("order", 1L));
    assertThat(desk.archived()).isEmpty();
    assertThat(desk.files().added()).containsOnlyKeys("order-1-rejected-" + id + ".csv");
  }

  @Test
  void theSameContentOnceDroppedAndOnceAskedForIsTakenOnce() {
    desk.hand("order-1.csv", ROWS);
    desk.carryOut(desk.store(), desk.order("order-2.csv", ROWS, plain()));
    assertThat(desk.events()).extracting(Event::id).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void theNameThatWasAskedForWinsOverRows() {
    Order order = new OrderFixture().named("order").build();
    desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, order));
    assertThat(desk.events()).extracting(Event::name).containsOnly("order");
  }

  @Test
  void theDefaultNameIsForRowsThatSayNone() {
    Order order = new OrderFixture().usually("sale").build();
    desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, order));
    assertThat(desk.events()).extracting(Event::name).containsExactly("visit", "sale");
  }

  @Test
  void onlyEventColumnsAndEventDataBecomeData() {
    Order order = new OrderFixture().taking("email").with("source", "bank").build();
    desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, order));
    assertThat(desk.events().getFirst().data().values())
        .containsEntry("source", "bank")
        .containsKey("email")
        .doesNotContainKey("city");
  }

  @Test
  void aPrefixStandsBeforeTheNamesOfColumns() {
    Order order = new OrderFixture().demanding(rule("city", Policy.OPTIONAL, "home_")).build();
    desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, order));
    assertThat(desk.events().getFirst().data().values()).containsEntry("home_city", "Bern");
  }

  @Test
  void aRowWithoutADemandedValueIsRejectedAlone() {
    Order order = new OrderFixture().demanding(rule("city", Policy.REQUIRED_VALUE, "")).build();
    Import done = desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, order));
    assertThat(done.status()).isEqualTo(Status.DONE);
    assertThat(desk.rejected().get("x-1.csv"))
        .containsOnly(Map.entry(2, "missing_value"), Map.entry(3, "invalid_email"));
  }

  @Test
  void aFileWithoutADemandedColumnFailsWhole() {
    Order demanding = new OrderFixture().demanding(rule("zip", Policy.REQUIRED_COLUMN, "")).build();
    Import failed = desk.carryOut(desk.store(), desk.order("x-1.csv", ROWS, demanding));
    assertThat(failed.errorCode()).contains("missing_column");
    assertThat(failed.errorMessage().orElseThrow()).contains("zip").contains("city");
    Order taking = new OrderFixture().taking("zip").build();
    assertThat(desk.carryOut(desk.store(), desk.order("y-1.csv", ROWS, taking)).errorCode())
        .contains("missing_column");
    assertThat(desk.events()).isEmpty();
  }

  @Test
  void aDryRunTellsWhatWouldBeAndDoesNothing() {
    Order order = new OrderFixture().dry().build();
    String id = desk.order("order-1.csv", ROWS, order);
    Import tried = desk.carryOut(desk.store(), id);
    assertThat(tried.status()).isEqualTo(Status.DONE);
    assertThat(tried.events()).containsOnly(Map.entry("visit", 1L), Map.entry("order", 1L));
    assertThat(tried.failedRows()).isEqualTo(1);
    assertThat(desk.files().added()).containsOnlyKeys("order-1-rejected-" + id + ".csv");
    assertThat(desk.events()).isEmpty();
    assertThat(desk.rejections()).isEmpty();
  }

  @Test
  void whatIsCalledOffBeforeItBeginsIsNotBegun() {
    String id = desk.order("order-1.csv", ROWS, plain());
    cancel(id);
    assertThat(desk.carryOut(desk.store(), id).status()).isEqualTo(Status.CANCELED);
    assertThat(desk.events()).isEmpty();
  }

  @Test
  void whatIsCalledOffMidwayStopsAndStandsAsFar() {
    Desk slow = new Desk(new Pace(1, 1));
    String id = slow.order("order-1.csv", rows(50), plain());
    Import ended = slow.carryOut(new CallingOff(slow.store(), 12, () -> cancel(slow, id)), id);
    assertThat(ended.status()).isEqualTo(Status.CANCELED);
    assertThat(slow.events()).hasSizeBetween(1, 49);
    assertThat(slow.receipt(id).totalRows()).isLessThan(50);
  }

  @Test
  void aFileThatIsGoneIsTold() {
    String id = desk.order("order-1.csv", ROWS, plain());
    desk.files().take("order-1.csv");
    assertThat(desk.carryOut(desk.store(), id).errorCode()).contains("empty_file");
  }

  @Test
  void whateverCallOfTheStoreFailsItGoesOnAndTakesEachRowOnce() {
    Desk whole = new Desk(new Pace(2, 2));
    Interrupted counting = Interrupted.never(whole.store());
    whole.carryOut(counting, whole.order("order-1.csv", rows(7), plain()));
    for (int call = 0; call < counting.calls(); call++) {
      for (Interrupted.Effect effect : Interrupted.Effect.values()) {
        Desk torn = new Desk(new Pace(2, 2));
        String id = torn.order("order-1.csv", rows(7), plain());
        Interrupted store = new Interrupted(torn.store(), call, effect);
        assertThatThrownBy(() -> torn.carryOut(store, id)).isInstanceOf(StoreUnavailable.class);
        Import done = torn.carryOut(torn.store(), id);
        assertThat(done.totalRows()).isEqualTo(7);
        assertThat(torn.events()).extracting(Event::id).doesNotHaveDuplicates().hasSize(7);
      }
    }
  }

  private void cancel(String id) {
    cancel(desk, id);
  }

  private static void cancel(Desk at, String id) {
    Imports imports = new Imports(at.store());
    Row row = imports.rowOf(Desk.CLIENT.id(), id).orElseThrow();
    assertThat(imports.change(row, row.as(Import.class).canceled(Desk.MORNING))).isPresent();
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder("email\n");
    for (int i = 0; i < count; i++) {
      rows.append("p").append(i).append("@example.com\n");
    }
    return rows.toString();
  }

  private static Order plain() {
    return new OrderFixture().build();
  }

  private static ColumnRule rule(String name, Policy policy, String prefix) {
    return new ColumnRule(
        Optional.of(name),
        Optional.empty(),
        Optional.of(prefix).filter(text -> !text.isEmpty()),
        policy);
  }

  /** Valid by default. */
  private static final class OrderFixture {
    private Optional<String> eventName = Optional.empty();
    private Optional<String> usual = Optional.empty();
    private Set<String> columns = Set.of();
    private Map<String, String> data = Map.of();
    private List<ColumnRule> rules = List.of();
    private boolean dry;

    OrderFixture named(String name) {
      eventName = Optional.of(name);
      return this;
    }

    OrderFixture usually(String name) {
      usual = Optional.of(name);
      return this;
    }

    OrderFixture taking(String column) {
      columns = Set.of(column);
      return this;
    }

    OrderFixture with(String name, String value) {
      data = Map.of(name, value);
      return this;
    }

    OrderFixture demanding(ColumnRule rule) {
      rules = List.of(rule);
      return this;
    }

    OrderFixture dry() {
      dry = true;
      return this;
    }

    Order build() {
      return new Order(
          Desk.MORNING,
          RowKind.EVENTS,
          Optional.empty(),
          Optional.of("5"),
          Optional.of("1"),
          eventName,
          usual,
          columns,
          data,
          rules,
          Set.of(),
          Set.of(),
          dry);
    }
  }
}
