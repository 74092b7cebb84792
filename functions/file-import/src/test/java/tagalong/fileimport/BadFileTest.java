package tagalong.fileimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;

/** A file that cannot be read says why on its receipt, and what was sound before that stands. */
class BadFileTest {
  private final Desk desk = new Desk();

  static Stream<Arguments> nothingInIt() {
    return Stream.of(
        arguments("a.csv", "", "empty_file"),
        arguments("a.psv", "\n\n", "empty_file"),
        arguments("a.json", " ", "empty_file"),
        arguments("a.jsonl", "", "empty_file"),
        arguments("a.csv", "{\"email\":\"a@example.com\"}", "invalid_file_format"),
        arguments("a.csv", "PK\u0003\u0004...", "invalid_archive"),
        arguments("a.json", "email\na@example.com", "invalid_file_format"),
        arguments("a.xlsx", "email\na@example.com", "invalid_file_format"),
        arguments("a", "email\na@example.com", "invalid_file_format"),
        arguments("a.csv", "email,email\na@example.com,", "invalid_header"),
        arguments("a.csv", "email,\"amount\na@example.com,5", "invalid_header"),
        arguments("a.csv", "name,amount\nAnn,5", "missing_column"),
        arguments("a.psv", "name|amount\n", "missing_column"));
  }

  @ParameterizedTest
  @MethodSource("nothingInIt")
  void nothingIsTakenFrom(String name, String content, String code) {
    Import receipt = desk.hand(name, content);
    assertThat(receipt.status()).isEqualTo(Status.FAILED);
    assertThat(receipt.errorCode()).contains(code);
    assertThat(receipt.errorMessage()).isPresent();
    assertThat(receipt.completed()).isPresent();
    assertThat(receipt.totalRows()).isZero();
    assertThat(desk.receipt(receipt.id())).isEqualTo(receipt);
    assertThat(desk.events()).isEmpty();
    assertThat(desk.archived()).containsExactly(name);
  }

  @Test
  void aHeaderThatNamesNobodyIsToldWhatItHas() {
    Import receipt = desk.hand("a.csv", "Email,member\na@example.com,5");
    assertThat(receipt.errorMessage().orElseThrow()).contains("Email, member");
    assertThat(receipt.columns()).containsExactly("Email", "member");
  }

  @ParameterizedTest
  @ValueSource(strings = {"E-Mail", "emial", "EMAIL ", "e mail", "mail"})
  void aHeaderThatIsMisspeltIsToldWhatItMayMean(String column) {
    Import receipt = desk.hand("a.csv", "n," + column + "\n1,a@example.com\n");
    assertThat(receipt.errorMessage().orElseThrow())
        .contains("Is '" + column.strip() + "' meant to be 'email'?");
  }

  @Test
  void aMillionColumnsAreNoHeader() {
    StringBuilder header = new StringBuilder("email");
    for (int i = 0; i < 1_000_000; i++) {
      header.append(",c").append(i);
    }
    Import receipt = desk.hand("a.csv", header + "\na@example.com\n");
    assertThat(receipt.errorCode()).contains("invalid_header");
    assertThat(receipt.errorMessage().orElseThrow()).hasSizeLessThan(1_100);
  }

  @Test
  void aRowOf100MegabytesCostsItself() {
    byte[] large = new byte[100 << 20];
    Arrays.fill(large, (byte) 'x');
    byte[] before = "email,n\na@example.com,1\nb@example.com,".getBytes(ISO_8859_1);
    byte[] behind = "\nc@example.com,3\n".getBytes(ISO_8859_1);
    ByteArrayOutputStream file = new ByteArrayOutputStream(large.length + 100);
    file.writeBytes(before);
    file.writeBytes(large);
    file.writeBytes(behind);
    Import receipt = desk.hand("a.csv", file.toByteArray());
    assertThat(receipt.totalRows()).isEqualTo(3);
    assertThat(desk.rejected()).isEqualTo(Map.of("a.csv", Map.of(2, "row_too_large")));
    assertThat(emails()).containsExactly("a@example.com", "c@example.com");
  }

  @Test
  void rowsWithOtherSeparatorsAreRejectedAlone() {
    desk.hand(
        "a.csv", "email,n\na@example.com,1\nb@example.com;2\nc@example.com|3\nd@example.com,4\n");
    assertThat(desk.rejected())
        .isEqualTo(Map.of("a.csv", Map.of(2, "column_missing", 3, "column_missing")));
    assertThat(emails()).containsExactly("a@example.com", "d@example.com");
  }

  @Test
  void aHeaderAloneIsDone() {
    Import receipt = desk.hand("a.csv", "email,amount\n");
    assertThat(receipt.status()).isEqualTo(Status.DONE);
    assertThat(receipt.totalRows()).isZero();
    assertThat(receipt.columns()).containsExactly("email", "amount");
  }

  @Test
  void aQuoteThatNeverClosesCostsItsRow() {
    Import receipt =
        desk.hand("a.csv", "email,n\na@example.com,1\nb@example.com,\"2\nc@example.com,3\n");
    assertThat(receipt.status()).isEqualTo(Status.DONE);
    assertThat(desk.rejected()).isEqualTo(Map.of("a.csv", Map.of(2, "unterminated_quote")));
    assertThat(emails()).containsExactly("a@example.com", "c@example.com");
    assertThat(receipt.totalRows()).isEqualTo(3);
    assertThat(receipt.failedRows()).isEqualTo(1);
  }

  @Test
  void whatIsNotUtf8CostsItsRow() {
    String rows = "email,n\na@example.com,Andr\u00e9\nb@example.com,Zo\u00c3\u00ab\n";
    desk.hand("a.csv", rows.getBytes(ISO_8859_1));
    assertThat(desk.rejected()).isEqualTo(Map.of("a.csv", Map.of(1, "invalid_encoding")));
    assertThat(emails()).containsExactly("b@example.com");
  }

  @Test
  void aCellThatIsMissingCostsItsRow() {
    desk.hand("a.csv", "email,n\na@example.com\nb@example.com,2\nc@example.com,3,4\n");
    assertThat(desk.rejected())
        .isEqualTo(Map.of("a.csv", Map.of(1, "column_missing", 3, "too_many_columns")));
    assertThat(emails()).containsExactly("b@example.com");
  }

  @Test
  void rowsBeforeAnArrayBreaksStandAndAreCounted() {
    String broken = "[{\"email\":\"a@example.com\"},{\"email\":\"\"},{\"email\":";
    Import receipt = desk.hand("a.json", broken);
    assertThat(receipt.status()).isEqualTo(Status.FAILED);
    assertThat(receipt.errorCode()).contains("invalid_json");
    assertThat(receipt.errorMessage().orElseThrow()).startsWith("Row 3, byte 40: ");
    assertThat(receipt.totalRows()).isEqualTo(2);
    assertThat(receipt.failedRows()).isEqualTo(1);
    assertThat(emails()).containsExactly("a@example.com");
    assertThat(desk.hand("a.json", broken)).isEqualTo(receipt);
    assertThat(desk.events()).hasSize(1);
  }

  @Test
  void aRejectionShowsWhatWasSent() {
    desk.hand("a.csv", "email,n\nnobody,\"say \"\"hi\"\"\"\n");
    assertThat(desk.rejections())
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.raw()).isEqualTo("{\"email\":\"nobody\",\"n\":\"say \\\"hi\\\"\"}");
              assertThat(bad.row()).isEqualTo(Optional.of(1L));
              assertThat(bad.client()).isEqualTo(Desk.CLIENT.id());
            });
  }

  private List<String> emails() {
    return desk.events().stream()
        .map(Event::data)
        .map(data -> data.text("email").orElseThrow())
        .toList();
  }
}
