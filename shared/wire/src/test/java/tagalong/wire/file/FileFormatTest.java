package tagalong.wire.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatTest {
  @ParameterizedTest
  @CsvSource({
    "account_opened-1.csv, CSV",
    "account_funded-1.psv, PSV",
    "quote_submitted-1.json, JSON",
    "orders-1.jsonl, JSONL",
    "EXPORT.CSV, CSV"
  })
  void theEndOfTheNameTellsTheFormat(String name, FileFormat format) {
    assertThat(FileFormat.ofName(name)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.pdf", "orders", "csv", ".csv.bak", ""})
  void otherNamesPromiseNothing(String name) {
    assertThat(FileFormat.ofName(name)).isEmpty();
  }
}
