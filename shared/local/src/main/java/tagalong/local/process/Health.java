package tagalong.local.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import tagalong.domain.store.Feed;
import tagalong.domain.store.StoreUnavailable;
import tagalong.local.store.SqliteStore;
import tagalong.wire.http.Reply;

/**
 * Whether the server serves, and how far behind each feed is: how many rows wait, files that were
 * dropped counting as part of the bulk. All zero means that everything has settled.
 */
record Health(SqliteStore store, LongSupplier filesWaiting) {
  Reply now() {
    try {
      Optional<String> trouble = store.trouble();
      return trouble.isPresent() ? bad(trouble.get()) : good();
    } catch (StoreUnavailable unread) {
      return bad(String.valueOf(unread.getMessage()));
    }
  }

  private Reply good() {
    long files = filesWaiting.getAsLong();
    Map<String, Object> lag = new LinkedHashMap<>();
    store
        .feeds()
        .lag()
        .forEach(
            (feed, behind) ->
                lag.put(
                    feed.name().toLowerCase(Locale.ROOT),
                    behind + (feed == Feed.BULK ? files : 0)));
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("lag", lag);
    return Reply.json(200, health);
  }

  /** It is as bad as no answer, to whoever only looks at the status. */
  private static Reply bad(String problem) {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "unavailable");
    health.put("problem", problem);
    return Reply.json(503, health);
  }
}
