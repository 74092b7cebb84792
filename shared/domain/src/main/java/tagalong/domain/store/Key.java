package tagalong.domain.store;

/** Where a row lives. Rows of one partition are ordered by {@code sort}, by Unicode code point. */
public record Key(Family family, String partition, String sort) {
  public Key {
    if (partition.isEmpty() || sort.isEmpty()) {
      throw new IllegalArgumentException("a key needs a partition and a sort key");
    }
  }
}
