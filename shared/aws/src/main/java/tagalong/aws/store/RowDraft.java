package tagalong.aws.store;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Listing;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;
import tagalong.wire.row.RowJson;

/** A row while its attributes are read one by one. */
final class RowDraft {
  private final Family family;
  private final RowJson json;
  private String partition = "";
  private String sort = "";
  private long version = 1;
  private String kind = "";
  private SdkBytes body = SdkBytes.fromByteArray(new byte[0]);
  private @Nullable String feed;
  private @Nullable String list;
  private @Nullable String position;
  private @Nullable Long expires;

  RowDraft(Family family, RowJson json) {
    this.family = family;
    this.json = json;
  }

  void partition(String read) {
    partition = read;
  }

  void sort(String read) {
    sort = read;
  }

  void version(Long read) {
    version = read;
  }

  void kind(String read) {
    kind = read;
  }

  void body(SdkBytes read) {
    body = read;
  }

  void feed(String read) {
    feed = read;
  }

  void list(String read) {
    list = read;
  }

  void position(String read) {
    position = read;
  }

  void expires(Long read) {
    expires = read;
  }

  Row build() {
    Key key = new Key(family, partition, sort);
    return new Row(
        key,
        version,
        content(key),
        Optional.ofNullable(feed).map(name -> feed(name, key)),
        list == null || position == null
            ? Optional.empty()
            : Optional.of(new Listing(list, position)),
        Optional.ofNullable(expires).map(Instant::ofEpochSecond));
  }

  private Feed feed(String name, Key key) {
    try {
      return Feed.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new UnreadableRow(kind, key, unknown);
    }
  }

  private Stored content(Key key) {
    try {
      return json.read(kind, body.asByteArrayUnsafe());
    } catch (IllegalArgumentException | UncheckedIOException unreadable) {
      throw new UnreadableRow(kind, key, unreadable);
    }
  }
}
