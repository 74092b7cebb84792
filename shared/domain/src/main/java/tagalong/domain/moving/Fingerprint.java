package tagalong.domain.moving;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import tagalong.domain.store.Family;
import tagalong.domain.store.Row;

/**
 * Tells whether two heaps of rows are the same, whatever their order. Rows that expire soon are
 * left out, because an engine may remove them any moment. It means nothing in another process.
 */
final class Fingerprint {
  private static final Duration SOON = Duration.ofDays(1);
  private final Instant soon;
  private final Map<Family, Long> counts = new EnumMap<>(Family.class);
  private final Map<Family, Long> sums = new EnumMap<>(Family.class);

  Fingerprint(Instant now) {
    this.soon = now.plus(SOON);
  }

  void add(Row row) {
    if (row.expires().filter(end -> end.isBefore(soon)).isEmpty()) {
      counts.merge(row.key().family(), 1L, Long::sum);
      sums.merge(row.key().family(), mixed(Copies.of(row).hashCode()), Long::sum);
    }
  }

  boolean matches(Fingerprint other) {
    return counts.equals(other.counts) && sums.equals(other.sums);
  }

  /** How many rows of each family, for people. */
  Map<Family, Long> counts() {
    return counts;
  }

  /** Spreads a hash over 64 bits, so that sums do not cancel each other out. */
  private static long mixed(int hash) {
    long spread = hash * 0x9E3779B97F4A7C15L;
    return (spread ^ (spread >>> 29)) * 0xBF58476D1CE4E5B9L;
  }
}
