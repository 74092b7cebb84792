package tagalong.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tagalong.domain.event.Container;
import tagalong.domain.event.Event;
import tagalong.domain.event.Source;

/** What a row becomes. */
class RowTest {
  private final Desk desk = new Desk();

  @Test
  void aSoundRowBecomesAnEvent() {
    desk.hand(
        "sale-1.csv",
        "email,event_time,container,cart_value,note\n Ann@Example.com ,2026-03-01T10:00:00+0100,test,9.90,\n");
    Event event = desk.events().getFirst();
    assertThat(event.name()).isEqualTo("sale");
    assertThat(event.source()).isEqualTo(Source.FILE);
    assertThat(event.time()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    assertThat(event.world().container()).isEqualTo(Container.TEST);
    assertThat(event.keys().getFirst().value()).isEqualTo("ann@example.com");
    assertThat(event.data().values()).containsEntry("cart_value", "9.90").doesNotContainKey("note");
  }

  @Test
  void withoutATimeItHappenedWhenTheContentArrivedFirst() {
    desk.hand("sale-1.csv", "email\na@example.com\n");
    Event event = desk.events().getFirst();
    assertThat(event.time()).isEqualTo(event.received()).isEqualTo(event.id().arrived());
  }

  @Test
  void theRowsOwnNameGoesFirstAndAnEmptyOneDoesNotCount() {
    desk.hand("sale-1.csv", "email,event_name\na@example.com,refund\nb@example.com,\n");
    assertThat(desk.events()).extracting(Event::name).containsExactly("refund", "sale");
  }

  @Test
  void anIdOfThePartnersIsEnough() {
    desk.hand("sale-1.csv", "email,partner_user_id\n,M1\n,\n");
    assertThat(desk.events())
        .singleElement()
        .extracting(e -> e.keys().getFirst().value())
        .isEqualTo("M1");
    assertThat(desk.rejected()).isEqualTo(Map.of("sale-1.csv", Map.of(2, "missing_email")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"email\":\"\"}; missing_email",
        "{\"email\":\"  \"}; missing_email",
        "{\"email\":null}; missing_email",
        "{}; missing_email",
        "{\"email\":\"x\"}; invalid_email",
        "{\"email\":\"x\",\"partner_user_id\":\"M1\"}; invalid_email",
        "{\"email\":5}; invalid_email",
        "{\"email\":[\"a@example.com\"]}; invalid_email",
        "{\"email\":\"a@example.com\",\"event_time\":\"soon\"}; invalid_event_time_format",
        "{\"email\":\"a@example.com\",\"event_time\":17}; invalid_event_time_format",
        "{\"email\":\"a@example.com\",\"event_time\":\"2036-01-01\"}; invalid_event_time_format",
        "{\"email\":\"a@example.com\",\"container\":\"moon\"}; event_blocked",
        "[1]; invalid_row",
        "{\"email\":; invalid_json"
      })
  void aBadRowIsRejectedAlone(String row, String code) {
    desk.hand(
        "sale-1.jsonl",
        "{\"email\":\"before@example.com\"}\n" + row + "\n{\"email\":\"after@example.com\"}\n");
    assertThat(desk.rejected()).isEqualTo(Map.of("sale-1.jsonl", Map.of(2, code)));
    assertThat(desk.events()).hasSize(2);
  }

  @Test
  void aRowThatNoStoreHoldsIsRejected() {
    String large = "x".repeat(300_000);
    desk.hand("sale-1.csv", "email,note\na@example.com,%s\nb@example.com,\n".formatted(large));
    assertThat(desk.rejected()).isEqualTo(Map.of("sale-1.csv", Map.of(1, "row_too_large")));
    assertThat(desk.events()).hasSize(1);
  }

  /** Fewer characters than a row may have, which take more bytes than a row of the store has. */
  @Test
  void whatTakesMoreBytesThanCharactersIsRejectedToo() {
    String large =
        new Random(1)
            .ints(200_000, 0x4e00, 0x9fff)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    desk.hand("sale-1.csv", "email,note\na@example.com,%s\nb@example.com,\n".formatted(large));
    assertThat(desk.rejected()).isEqualTo(Map.of("sale-1.csv", Map.of(1, "row_too_large")));
    assertThat(desk.events()).hasSize(1);
  }
}
