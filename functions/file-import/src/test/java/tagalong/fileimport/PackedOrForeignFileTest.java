package tagalong.fileimport;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;

/** Files as they are sent: packed, and in the encodings of other programs. */
class PackedOrForeignFileTest {
  private static final String ROWS = "email,name\nann@example.com,André\nben@example.com,Zoë\n";
  private final Desk desk = new Desk();

  @Test
  void aPackedFileIsWhatItHolds() throws IOException {
    Import receipt = desk.hand("order-1.csv.gz", gzip(ROWS.getBytes(UTF_8)));
    assertThat(receipt.status()).isEqualTo(Status.DONE);
    assertThat(desk.events()).extracting(Event::name).containsExactly("order", "order");
    assertThat(names()).containsExactly("André", "Zoë");
  }

  @Test
  void theSameFilePackedIsNoOther() throws IOException {
    desk.hand("order-1.csv", ROWS);
    desk.hand("order-1.csv.gz", gzip(ROWS.getBytes(UTF_8)));
    desk.hand("order-1.zip", zip(Map.of("whatever.csv", ROWS)));
    assertThat(desk.events()).hasSize(2);
    assertThat(desk.receipts()).extracting(Import::status).containsOnly(Status.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "order-1.zip, export/rows.csv",
    "order-1.csv.zip, rows.txt",
    "order-1.ZIP, ../../etc/rows.csv"
  })
  void theNameInsideOrOutsideTellsTheFormat(String outside, String inside) throws IOException {
    assertThat(desk.hand(outside, zip(Map.of(inside, ROWS))).status()).isEqualTo(Status.DONE);
    assertThat(desk.events()).hasSize(2).extracting(Event::name).containsOnly("order");
  }

  @Test
  void whatADesktopAddsIsNoFile() throws IOException {
    byte[] packed = zip(Map.of("__MACOSX/._rows.csv", "x", "folder/", "", "rows.csv", ROWS));
    assertThat(desk.hand("order-1.zip", packed).status()).isEqualTo(Status.DONE);
    assertThat(desk.events()).hasSize(2);
  }

  @Test
  void severalFilesInOneAreAnImportEach() throws IOException {
    String others = "email|n\nc@example.com|3\n";
    byte[] packed = zip(Map.of("deep/share-1.csv", ROWS, "../visit-1.psv", others));
    desk.hand("night.zip", packed);
    assertThat(desk.receipts())
        .extracting(Import::name)
        .containsExactlyInAnyOrder("share-1.csv", "visit-1.psv");
    assertThat(desk.events())
        .extracting(Event::name)
        .containsExactlyInAnyOrder("share", "share", "visit");
    desk.hand("night.zip", packed);
    assertThat(desk.events()).hasSize(3);
    assertThat(desk.archived()).containsExactly("night.zip", "night.zip");
  }

  @Test
  void nothingIsTakenOfSeveralFilesWhereverTheyWereCutShort() throws IOException {
    byte[] whole = zip(Map.of("a-1.csv", ROWS, "b-1.csv", ROWS));
    for (int length = 4; length < whole.length - 22; length++) {
      Desk torn = new Desk();
      Import receipt = torn.hand("night.zip", Arrays.copyOf(whole, length));
      assertThat(receipt.errorCode()).as("after " + length).contains("invalid_archive");
      assertThat(torn.events()).isEmpty();
    }
  }

  @Test
  void anEmptyPackageHoldsNothing() throws IOException {
    refused(desk.hand("order-1.zip", zip(Map.of("folder/", ""))), "empty_file");
    refused(desk.hand("order-2.zip", zip(Map.of())), "empty_file");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 30, 4, 1})
  void nothingIsTakenOfAPackageThatWasCutShort(int missing) throws IOException {
    byte[] whole = gzip(ROWS.getBytes(UTF_8));
    refused(
        desk.hand("order-1.csv.gz", Arrays.copyOf(whole, whole.length - missing)),
        "invalid_archive");
    assertThat(desk.hand("order-1.csv.gz", whole).status()).isEqualTo(Status.DONE);
    assertThat(desk.events()).hasSize(2);
  }

  @Test
  void nothingIsTakenOfADamagedPackage() throws IOException {
    byte[] damaged = gzip(ROWS.getBytes(UTF_8));
    damaged[damaged.length - 6] ^= 1;
    refused(desk.hand("order-1.csv.gz", damaged), "invalid_archive");
  }

  @Test
  void whatWouldNeverEndIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream zeros = new GZIPOutputStream(bomb)) {
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zeros.write(block);
      }
    }
    Import receipt = desk.hand("order-1.csv.gz", bomb.toByteArray());
    refused(receipt, "invalid_archive");
    assertThat(receipt.errorMessage().orElseThrow()).contains("unpack");
  }

  @Test
  void aPackageInAPackageIsToldWhatItIs() throws IOException {
    Import receipt = desk.hand("order-1.csv.gz", gzip(gzip(ROWS.getBytes(UTF_8))));
    refused(receipt, "invalid_file_format");
    assertThat(receipt.errorMessage().orElseThrow()).contains("gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void itsEncodingIsRecognisedAndSaid(String encoding) {
    Import receipt = desk.hand("order-1.csv", ROWS.getBytes(Charset.forName(encoding)));
    assertThat(receipt.encoding()).contains(encoding);
    assertThat(names()).containsExactly("André", "Zoë");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsIt(String encoding) {
    desk.hand("order-1.csv", ("\uFEFF" + ROWS).getBytes(Charset.forName(encoding)));
    assertThat(names()).containsExactly("André", "Zoë");
  }

  @Test
  void aByteThatIsNoTextCostsItsRow() {
    byte[] little = ROWS.getBytes(UTF_16LE);
    byte[] big = ROWS.getBytes(UTF_16BE);
    int e = ROWS.indexOf('é') * 2;
    little[e + 1] = (byte) 0xDC;
    big[e] = (byte) 0xDC;
    desk.hand("little.csv", little);
    desk.hand("big.csv", big);
    byte[] windows = ROWS.getBytes(Charset.forName("windows-1252"));
    windows[ROWS.indexOf('é')] = (byte) 0x81;
    desk.hand("windows.csv", windows);
    assertThat(desk.rejected().values()).containsOnly(Map.of(1, "invalid_encoding")).hasSize(3);
    assertThat(names()).containsExactly("Zoë", "Zoë", "Zoë");
  }

  @Test
  void oneBadRowDoesNotMakeItAnotherEncoding() {
    byte[] rows = (ROWS + "eve@example.com,#\n").getBytes(UTF_8);
    rows[rows.length - 2] = (byte) 0xE9;
    assertThat(desk.hand("order-1.csv", rows).encoding()).contains("UTF-8");
    assertThat(desk.rejected()).isEqualTo(Map.of("order-1.csv", Map.of(3, "invalid_encoding")));
  }

  private void refused(Import receipt, String code) {
    assertThat(receipt.status()).isEqualTo(Status.FAILED);
    assertThat(receipt.errorCode()).contains(code);
    assertThat(desk.events()).isEmpty();
  }

  private Iterable<String> names() {
    return desk.events().stream().map(event -> event.data().text("name").orElseThrow()).toList();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
