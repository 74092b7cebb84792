package tagalong.local.store;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Row;
import tagalong.wire.row.RowJson;

/** Turns rows into what the files hold, and back. */
final class Packer {
  private final RowJson json = new RowJson();

  /**
   * @throws IllegalArgumentException when the row is to wake a feed that does not look where it is
   */
  Packed pack(Row row) {
    Key key = row.key();
    boolean isEvent = TwoFiles.isLog(key.family());
    if (row.feed().filter(feed -> TwoFiles.isLog(feed) != isEvent).isPresent()) {
      throw new IllegalArgumentException(row.feed().get() + " is not fed by " + key);
    }
    return new Packed(
        0,
        key.family().name(),
        key.partition(),
        key.sort(),
        row.version(),
        json.kind(row.content()),
        json.write(row.content()),
        row.feed().map(Feed::name).orElse(null),
        row.listing().map(Listing::list).orElse(null),
        row.listing().map(Listing::position).orElse(null),
        row.expires().map(Instant::getEpochSecond).orElse(null));
  }

  static Key keyOf(Packed packed) {
    return new Key(Family.valueOf(packed.family()), packed.partition(), packed.sort());
  }

  Row unpack(Packed packed) {
    String list = packed.list();
    String position = packed.position();
    return new Row(
        keyOf(packed),
        packed.version(),
        json.read(packed.kind(), packed.content()),
        Optional.ofNullable(packed.feed()).map(Feed::valueOf),
        list == null || position == null
            ? Optional.empty()
            : Optional.of(new Listing(list, position)),
        Optional.ofNullable(packed.expires()).map(Instant::ofEpochSecond));
  }
}
