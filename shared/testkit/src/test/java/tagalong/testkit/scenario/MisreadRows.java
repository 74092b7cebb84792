package tagalong.testkit.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Typical mistakes in the reading of rows: addresses, times, faults. */
final class MisreadRows {
  private MisreadRows() {}

  static Stream<Named<Reading>> readings() {
    return Stream.of(
        Named.of(
            "upper case is another person",
            new Reading() {
              @Override
              public String person(String address) {
                return address.strip();
              }
            }),
        Named.of(
            "blanks around an address are part of it",
            new Reading() {
              @Override
              public String person(String address) {
                return address.toLowerCase(Locale.ROOT);
              }
            }),
        Named.of(
            "a suffix is no other person anywhere",
            new Reading() {
              @Override
              public String person(String address) {
                return Reading.super.person(address).replaceFirst("\\+.*@", "@");
              }
            }),
        Named.of(
            "dots at gmail make no other person anywhere",
            new Reading() {
              @Override
              public String person(String address) {
                String plain = Reading.super.person(address);
                int at = plain.indexOf("@gmail.com");
                return at < 0
                    ? plain
                    : plain.substring(0, at).replace(".", "") + plain.substring(at);
              }
            }),
        Named.of(
            "local time is universal time",
            new Reading() {
              @Override
              public Optional<Instant> instant(String text) {
                return Reading.super
                    .instant(text)
                    .map(
                        read ->
                            LocalDateTime.parse(text.substring(0, 19)).toInstant(ZoneOffset.UTC));
              }
            }),
        Named.of(
            "offsets need a colon",
            new Reading() {
              @Override
              public Optional<Instant> instant(String text) {
                return text.matches(".*[+-]\\d{4}")
                    ? Optional.empty()
                    : Reading.super.instant(text);
              }
            }),
        Named.of(
            "only universal time is time",
            new Reading() {
              @Override
              public Optional<Instant> instant(String text) {
                return text.endsWith("Z") ? Reading.super.instant(text) : Optional.empty();
              }
            }),
        Named.of(
            "an unreadable time is the start of time",
            new Reading() {
              @Override
              public Optional<Instant> instant(String text) {
                return Optional.of(Reading.super.instant(text).orElse(Instant.EPOCH));
              }
            }),
        Named.of(
            "a row needs no address",
            new Reading() {
              @Override
              public Optional<String> fault(Map<String, String> row) {
                return Reading.super.fault(row).filter(code -> !code.equals("missing_email"));
              }
            }),
        Named.of(
            "any text is an address",
            new Reading() {
              @Override
              public Optional<String> fault(Map<String, String> row) {
                return Reading.super.fault(row).filter(code -> !code.equals("invalid_email"));
              }
            }),
        Named.of(
            "no address is an invalid one",
            new Reading() {
              @Override
              public Optional<String> fault(Map<String, String> row) {
                return Reading.super.fault(row).map(code -> code.replace("missing", "invalid"));
              }
            }),
        Named.of(
            "a bad row spoils its file",
            new Reading() {
              @Override
              public Map<Integer, String> rejections(List<Optional<String>> faults) {
                Optional<String> first = faults.stream().flatMap(Optional::stream).findFirst();
                return Reading.super.rejections(
                    faults.stream().map(fault -> fault.or(() -> first)).toList());
              }
            }),
        Named.of(
            "a bad row spoils the row after it",
            new Reading() {
              @Override
              public Map<Integer, String> rejections(List<Optional<String>> faults) {
                Map<Integer, String> wider = new TreeMap<>(Reading.super.rejections(faults));
                Reading.super
                    .rejections(faults)
                    .forEach((row, code) -> wider.putIfAbsent(row + 1, code));
                return wider;
              }
            }));
  }
}
