package tagalong.domain.store;

import java.time.Instant;
import java.util.Optional;

/**
 * One row of the store.
 *
 * @param version counts the commits that changed the row, from 1; 0 for a row that is not stored
 *     yet
 * @param feed what its insertion wakes up
 * @param listing its place in a list that crosses partitions
 * @param expires when it may be removed, to the second
 */
public record Row(
    Key key,
    long version,
    Stored content,
    Optional<Feed> feed,
    Optional<Listing> listing,
    Optional<Instant> expires) {

  public static Row of(Key key, Stored content) {
    return new Row(key, 0, content, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Row waking(Feed woken) {
    return new Row(key, version, content, Optional.of(woken), listing, expires);
  }

  public Row listedIn(String list, String position) {
    return new Row(key, version, content, feed, Optional.of(new Listing(list, position)), expires);
  }

  public Row expiringAt(Instant instant) {
    return new Row(key, version, content, feed, listing, Optional.of(instant));
  }

  /** The same row with other content, still at the version that was read. */
  public Row holding(Stored changed) {
    return new Row(key, version, changed, feed, listing, expires);
  }

  public Row atVersion(long other) {
    return new Row(key, other, content, feed, listing, expires);
  }

  /** The content of a row that holds what its key says. */
  public <T extends Stored> T as(Class<T> kind) {
    return kind.cast(content);
  }
}
