package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Event;
import tagalong.domain.imports.Import;
import tagalong.domain.imports.Upload;

/** Names and contents of files each tell them apart in their own way. */
class NameTest {
  private static final String ROWS = "email,n\na@example.com,1\nbad,2\n";
  private final Desk desk = new Desk();

  @Test
  void oneNameAndTwoContentsAreTwoImports() {
    Import one = desk.hand("orders-1.csv", ROWS);
    Import other = desk.hand("orders-1.csv", ROWS + "b@example.com,3\n");
    assertThat(other.id()).isNotEqualTo(one.id());
    assertThat(desk.receipts()).hasSize(2);
    assertThat(desk.events()).hasSize(3);
  }

  @Test
  void oneContentUnderTwoNamesCountsOnceAndShowsTwoReceipts() {
    Import one = desk.hand("orders-1.csv", ROWS);
    Import other = desk.hand("orders-2.csv", ROWS);
    assertThat(desk.events()).hasSize(1);
    assertThat(desk.receipts()).containsExactlyInAnyOrder(one, other);
    assertThat(other.totalRows()).isEqualTo(2);
    assertThat(other.failedRows()).isEqualTo(1);
    assertThat(other.arrived()).isEqualTo(one.arrived()).isBefore(other.started().orElseThrow());
    assertThat(desk.rejected()).containsOnlyKeys("orders-1.csv", "orders-2.csv");
  }

  @Test
  void oneContentThatMeansOtherEventsCountsTwice() {
    desk.hand("orders-1.csv", ROWS);
    desk.hand("quotes-1.csv", ROWS);
    assertThat(desk.events()).extracting(Event::name).containsExactly("orders", "quotes");
  }

  @ParameterizedTest
  @CsvSource({
    "account_opened-1.csv, account_opened",
    "order_shipped-2026-03-01.jsonl, order_shipped",
    "signup.csv, signup",
    "first.second-1.psv, first.second",
    "-1.csv, unspecified",
    ".csv, unspecified",
    "no_ending, no_ending"
  })
  void aNameTellsWhatHappened(String name, String event) {
    Upload upload = new Upload(Desk.CLIENT, name, name, Optional.empty());
    assertThat(upload.defaultEventName()).isEqualTo(event);
    assertThat(new Upload(Desk.CLIENT, name, name, Optional.of("sale")).defaultEventName())
        .isEqualTo("sale");
  }
}
