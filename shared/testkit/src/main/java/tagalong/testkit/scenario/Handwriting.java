package tagalong.testkit.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The same instant and the same address in the spellings that partners use. */
record Handwriting(Random random) {
  private static final List<Integer> HOURS = List.of(-7, -5, 1, 2);
  private static final List<DateTimeFormatter> OFFSETS =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT));

  String time(Instant at) {
    return random.nextInt(4) == 0
        ? at.toString()
        : at.atOffset(ZoneOffset.ofHours(anyOf(HOURS))).format(anyOf(OFFSETS));
  }

  String address(String address) {
    return switch (random.nextInt(12)) {
      case 0 -> address.toUpperCase(Locale.ROOT);
      case 1 -> address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
      case 2 -> " " + address + " ";
      default -> address;
    };
  }

  private <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
