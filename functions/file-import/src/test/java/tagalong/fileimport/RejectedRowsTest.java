package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Import.Status;

/** What is given back of a file: the rows that were not taken, and why. */
class RejectedRowsTest {
  private final Desk desk = new Desk();

  @Test
  void ofATableTheyComeWithTwoColumnsMore() {
    Import receipt =
        desk.hand("order-1.csv", "email,name\nann@example.com,Ann\nben,\"Ben, \"\"B\"\"\"\n,Eve\n");
    assertThat(receipt.failedRows()).isEqualTo(2);
    assertThat(given(receipt))
        .isEqualTo(
            """
            email,name,rejection_code,rejection_message,rejected_text
            ben,"Ben, ""B\""",invalid_email,The e-mail is no address.,
            ,Eve,missing_email,"Fill in email, or partner_user_id.",
            """);
  }

  @ParameterizedTest
  @CsvSource({"order-1.jsonl", "order-1.json"})
  void ofJsonTheyAreObjectsAgain(String name) {
    boolean array = name.endsWith("json");
    String rows = "{\"email\":\"a@example.com\"},\n{\"email\":\"\",\"items\":[{\"n\":1}]}";
    Import receipt = desk.hand(name, array ? "[" + rows + "]" : rows.replace("},\n", "}\n"));
    String object =
        "{\"email\":\"\",\"items\":[{\"n\":1}],\"rejection_code\":\"missing_email\","
            + "\"rejection_message\":\"Fill in email, or partner_user_id.\"}";
    assertThat(given(receipt)).isEqualTo(array ? "[\n" + object + "\n]\n" : object + "\n");
  }

  @Test
  void whatCannotBeReadComesAsText() {
    Import receipt =
        desk.hand("order-1.psv", "email|name\na@example.com|Ann|more\nb@example.com|B\n");
    assertThat(given(receipt)).contains("too_many_columns").contains("\"a@example.com|Ann|more\"");
  }

  @Test
  void nobodyRunsAFormulaByOpeningIt() {
    Import receipt = desk.hand("order-1.csv", "email,a,b,c\n,=1+1,@SUM(1),-5.20\n");
    assertThat(given(receipt)).contains("\n,'=1+1,'@SUM(1),-5.20,");
  }

  @Test
  void mendedTheyAreTakenAsTheyWereMeant() {
    Import receipt = desk.hand("order-1.csv", "email,note\nann,=1+1\n");
    String name = receipt.rejectedRows().orElseThrow();
    Import second = desk.hand(name, given(receipt).replace("ann,", "ann@example.com,"));
    assertThat(second.status()).isEqualTo(Status.DONE);
    assertThat(desk.events()).extracting(Event::name).containsExactly("order");
    assertThat(desk.events().getFirst().data().values())
        .isEqualTo(Map.of("email", "ann@example.com", "note", "=1+1"));
  }

  @Test
  void whereNothingWasRejectedThereIsNoFile() {
    Import receipt = desk.hand("order-1.csv", "email\nann@example.com\n");
    assertThat(receipt.rejectedRows()).isEmpty();
    assertThat(desk.files().added()).isEmpty();
  }

  @Test
  void aReceiptCountsWhatBecameOfTheOthers() {
    Import receipt =
        desk.hand(
            "order-1.csv",
            "email,event_name\na@example.com,\nb@example.com,order_returned\nc@example.com,\n,\n");
    assertThat(receipt.events()).isEqualTo(Map.of("order", 2L, "order_returned", 1L));
  }

  @Test
  void itIsInUtf8WhateverCame() {
    Import receipt =
        desk.hand("order-1.csv", "email,name\n,Zo\u00eb\n".getBytes(StandardCharsets.UTF_16BE));
    assertThat(given(receipt)).contains(",Zo\u00eb,missing_email");
  }

  private String given(Import receipt) {
    String name = receipt.rejectedRows().orElseThrow();
    return Objects.requireNonNull(desk.files().added().get(name)).replace("\r\n", "\n");
  }
}
