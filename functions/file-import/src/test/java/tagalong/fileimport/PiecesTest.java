package tagalong.fileimport;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;
import tagalong.domain.imports.Imports;
import tagalong.domain.imports.Pieces;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;

/** Files that are cut into pieces. */
class PiecesTest {
  private static final int ROWS = 23;
  private static final Pace SMALL = new Pace(2, 2, 5);
  private final Desk desk = new Desk(SMALL);

  @ParameterizedTest
  @ValueSource(strings = {"csv", "psv", "json", "jsonl"})
  void inPiecesAFileBecomesWhatItBecomesWhole(String format) {
    Desk whole = new Desk();
    Import all = whole.hand("order-1." + format, content(format));
    Import begun = desk.hand("order-1." + format, content(format));
    assertThat(begun.status()).isEqualTo(Status.IN_PROGRESS);
    assertThat(desk.depot().orders()).hasSize(5);
    assertThat(desk.archived()).hasSize(1);
    Import done = inAnyOrder(desk);
    assertSame(done, all);
    assertThat(ids(desk)).containsExactlyInAnyOrderElementsOf(ids(whole));
    assertThat(desk.files().added()).isEqualTo(whole.files().added());
    assertThat(desk.files().holds("files/" + Desk.CLIENT.id() + "/import-" + done.id())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true"})
  void soItDoesPackedAndInOtherEncodings(boolean packed, boolean utf16) throws IOException {
    String rows = content("csv").replace("p1@", "pä1@");
    byte[] text = utf16 ? ("\uFEFF" + rows).getBytes(UTF_16LE) : rows.getBytes(UTF_8);
    String name = packed ? "order-1.csv.gz" : "order-1.csv";
    Desk whole = new Desk();
    Import all = whole.hand(name, packed ? gzip(text) : text);
    desk.hand(name, packed ? gzip(text) : text);
    assertSame(inAnyOrder(desk), all);
    assertThat(ids(desk)).containsExactlyInAnyOrderElementsOf(ids(whole));
  }

  @Test
  void howFarItIsShowsAfterEachPiece() {
    Import begun = desk.hand("order-1.csv", content("csv"));
    desk.carryOut(desk.store(), begun.id() + "-3");
    assertThat(desk.receipt(begun.id()).totalRows()).isEqualTo(5);
    assertThat(desk.receipt(begun.id()).status()).isEqualTo(Status.IN_PROGRESS);
    desk.carryOut(desk.store(), begun.id() + "-0");
    assertThat(desk.receipt(begun.id()).totalRows()).isEqualTo(10);
  }

  @Test
  void aFileThatBreaksFailsAndWhatCameBeforeStands() {
    String broken = content("json").replace("]", ", {]");
    Desk whole = new Desk();
    Import all = whole.hand("order-1.json", broken);
    desk.hand("order-1.json", broken);
    Import done = inAnyOrder(desk);
    assertThat(done.status()).isEqualTo(Status.FAILED);
    assertThat(done.errorCode()).isEqualTo(all.errorCode());
    assertThat(ids(desk)).containsExactlyInAnyOrderElementsOf(ids(whole));
  }

  @Test
  void thePiecesOfWhatIsCalledOffAreNotRead() {
    Import begun = desk.hand("order-1.csv", content("csv"));
    desk.carryOut(desk.store(), begun.id() + "-0");
    Imports imports = new Imports(desk.store());
    Row row = imports.rowOf(Desk.CLIENT.id(), begun.id()).orElseThrow();
    imports.change(row, row.as(Import.class).canceled(Desk.MORNING));
    assertThat(inAnyOrder(desk).status()).isEqualTo(Status.CANCELED);
    assertThat(desk.receipt(begun.id()).totalRows()).isEqualTo(5);
  }

  @Test
  void theSameFileOnceMoreAsksForWhatIsLeftAndChangesNothing() {
    Import begun = desk.hand("order-1.csv", content("csv"));
    desk.carryOut(desk.store(), begun.id() + "-1");
    desk.hand("order-1.csv", content("csv"));
    assertThat(new Pieces(desk.store()).of(Desk.CLIENT.id(), begun.id())).hasSize(5);
    assertThat(inAnyOrder(desk).totalRows()).isEqualTo(ROWS);
    assertThat(ids(desk)).doesNotHaveDuplicates();
  }

  @Test
  void whateverCallOfTheStoreFailsNoRowIsLostOrDoubled() {
    Desk calm = new Desk(SMALL);
    Interrupted counting = Interrupted.never(calm.store());
    calm.handTo(counting, "order-1.csv", content("csv").getBytes(UTF_8));
    for (String job : jobs(calm)) {
      calm.carryOut(counting, job);
    }
    for (int call = 0; call < counting.calls(); call++) {
      for (Interrupted.Effect effect : Interrupted.Effect.values()) {
        Desk torn = new Desk(SMALL);
        Interrupted store = new Interrupted(torn.store(), call, effect);
        patiently(() -> torn.handTo(store, "order-1.csv", content("csv").getBytes(UTF_8)));
        for (String job : jobs(torn)) {
          patiently(() -> torn.carryOut(store, job));
        }
        Import done = torn.receipts().getFirst();
        assertThat(done.status()).as("call " + call + " " + effect).isEqualTo(Status.DONE);
        assertThat(done.totalRows()).isEqualTo(ROWS);
        assertThat(ids(torn)).doesNotHaveDuplicates().hasSameSizeAs(ids(calm));
      }
    }
  }

  /** As the platform does: what failed is delivered once more. */
  private static void patiently(Runnable delivery) {
    try {
      delivery.run();
    } catch (StoreUnavailable failed) {
      delivery.run();
    }
  }

  private static List<String> jobs(Desk at) {
    return at.depot().orders().stream()
        .map(order -> order.substring(order.indexOf('/') + 1))
        .distinct()
        .toList();
  }

  private static Import inAnyOrder(Desk at) {
    List<String> jobs = new ArrayList<>(jobs(at));
    Collections.shuffle(jobs, new Random(7));
    jobs.forEach(job -> at.carryOut(at.store(), job));
    return at.receipts().getFirst();
  }

  private static void assertSame(Import done, Import whole) {
    assertThat(done.status()).isEqualTo(whole.status());
    assertThat(done.totalRows()).isEqualTo(whole.totalRows()).isEqualTo(ROWS);
    assertThat(done.failedRows()).isEqualTo(whole.failedRows()).isPositive();
    assertThat(done.events()).isEqualTo(whole.events());
    assertThat(done.columns()).isEqualTo(whole.columns());
  }

  private static List<String> ids(Desk at) {
    return at.events().stream().map(Event::id).map(Object::toString).toList();
  }

  /** Every seventh row is wrong, and cells hold line breaks. */
  private static String content(String format) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String email = i % 7 == 3 ? "nobody" : "p" + i + "@example.com";
      rows.add(
          switch (format) {
            case "csv" -> email + ",\"a\nb, \"\"" + i + "\"\"\"\n";
            case "psv" -> email + "|\"a\r\nb| " + i + "\"\n";
            default -> "{\"email\": \"%s\", \"text\": \"a,\\n[%d\"}".formatted(email, i);
          });
    }
    return switch (format) {
      case "csv" -> "email,text\n" + String.join("", rows);
      case "psv" -> "email|text\n" + String.join("", rows);
      case "json" -> "[" + String.join(",\n", rows) + "]";
      default -> String.join("\n", rows) + "\n";
    };
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
