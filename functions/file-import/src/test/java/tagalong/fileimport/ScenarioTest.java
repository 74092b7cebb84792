package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.scenario.Scenario;
import tagalong.wire.file.FileFormat;
import tagalong.wire.file.FileRow;
import tagalong.wire.file.FileRows;

/** The files of a scenario, whatever the order, the repetition and the crashes in between. */
class ScenarioTest {
  private static final Pace SMALL = new Pace(7, 20);
  private final Scenario scenario = Scenario.of(5, 10, 20);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void inAnyOrderAndEachTwice(int seed) {
    Desk desk = new Desk();
    List<String> names = new ArrayList<>(scenario.files().keySet());
    names.addAll(scenario.files().keySet());
    Collections.shuffle(names, new Random(seed));
    names.forEach(name -> desk.hand(name, content(name)));
    allIsWell(desk);
    assertThat(desk.archived()).containsExactlyElementsOf(names);
  }

  @Test
  void bothOfTwoCallersSeeTheSameReceipt() {
    Desk desk = new Desk();
    Import first = desk.hand("orders-1.jsonl", content("orders-1.jsonl"));
    assertThat(desk.hand("orders-1.jsonl", content("orders-1.jsonl"))).isEqualTo(first);
    assertThat(desk.receipts()).containsExactly(first);
  }

  @ParameterizedTest
  @EnumSource(Interrupted.Effect.class)
  void interruptedAtAnyCallAndResumed(Interrupted.Effect effect) {
    for (int call = 0; call < callsOfAll(); call++) {
      Desk desk = new Desk(SMALL);
      Interrupted store = new Interrupted(desk.store(), call, effect);
      assertThatThrownBy(
              () -> scenario.files().forEach((name, text) -> desk.handTo(store, name, text)))
          .isInstanceOf(StoreUnavailable.class);
      scenario.files().forEach(desk::hand);
      allIsWell(desk);
    }
  }

  @Test
  void interruptedAtEveryOtherCall() {
    Desk desk = new Desk(SMALL);
    scenario.files().forEach((name, text) -> insist(desk, name, text));
    allIsWell(desk);
  }

  /** Each attempt gets one call further than the one before. */
  private static void insist(Desk desk, String name, byte[] text) {
    for (int call = 0; ; call++) {
      try {
        desk.handTo(new Interrupted(desk.store(), call, Interrupted.Effect.DONE), name, text);
        return;
      } catch (StoreUnavailable again) {
        assertThat(call).isLessThan(1_000);
      }
    }
  }

  private int callsOfAll() {
    Desk desk = new Desk(SMALL);
    Interrupted counting = Interrupted.never(desk.store());
    scenario.files().forEach((name, text) -> desk.handTo(counting, name, text));
    assertThat(counting.calls()).isGreaterThan(40);
    return counting.calls();
  }

  private void allIsWell(Desk desk) {
    Map<String, Map<Integer, String>> expected = scenario.expected().rejected();
    assertThat(desk.rejected()).isEqualTo(expected);
    Map<String, Integer> rows = new TreeMap<>();
    scenario.files().forEach((name, text) -> rows.put(name, rowsOf(name, text).size()));
    int bad = expected.values().stream().mapToInt(Map::size).sum();
    int all = rows.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(desk.events()).hasSize(all - bad);
    assertThat(new HashSet<>(desk.events().stream().map(Event::id).toList())).hasSize(all - bad);
    assertThat(desk.receipts()).hasSize(rows.size()).allSatisfy(receipt -> exact(receipt, rows));
  }

  private void exact(Import receipt, Map<String, Integer> rows) {
    assertThat(receipt.status()).isEqualTo(Status.DONE);
    assertThat(receipt.totalRows()).isEqualTo(rows.getOrDefault(receipt.name(), -1).longValue());
    assertThat(receipt.failedRows())
        .isEqualTo(scenario.expected().rejected().getOrDefault(receipt.name(), Map.of()).size());
  }

  private static List<FileRow> rowsOf(String name, byte[] text) {
    List<FileRow> rows = new ArrayList<>();
    FileRows.open(FileFormat.ofName(name).orElseThrow(), new java.io.ByteArrayInputStream(text))
        .forEach(rows::add);
    return rows;
  }

  private byte[] content(String name) {
    return scenario.files().getOrDefault(name, name.getBytes(StandardCharsets.UTF_8));
  }
}
