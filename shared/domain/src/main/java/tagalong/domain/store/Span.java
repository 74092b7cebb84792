package tagalong.domain.store;

import java.util.Optional;

/**
 * Part of a partition.
 *
 * @param prefix what each sort key begins with; empty for the whole partition
 * @param after where to go on: the first sort key beyond this one, in reading order
 * @param descending from the last to the first
 * @param limit at most so many rows
 */
public record Span(
    Family family,
    String partition,
    String prefix,
    Optional<String> after,
    boolean descending,
    int limit) {
  public static final int ALL = Integer.MAX_VALUE;

  public static Span of(Family family, String partition, String prefix) {
    return new Span(family, partition, prefix, Optional.empty(), false, ALL);
  }

  public Span first(int rows) {
    return new Span(family, partition, prefix, after, descending, rows);
  }

  public Span after(String sort) {
    return new Span(family, partition, prefix, Optional.of(sort), descending, limit);
  }

  public Span lastFirst() {
    return new Span(family, partition, prefix, after, true, limit);
  }
}
