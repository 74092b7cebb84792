package tagalong.local.process;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import tagalong.domain.store.Feed;
import tagalong.local.store.Feeds;

/**
 * Whether the server serves, and how far behind each feed is: how many rows wait, files that were
 * dropped counting as part of the bulk. All zero means that everything has settled.
 */
record Health(Feeds feeds, LongSupplier filesWaiting) {
  Map<String, Object> now() {
    long files = filesWaiting.getAsLong();
    Map<String, Object> lag = new LinkedHashMap<>();
    feeds
        .lag()
        .forEach(
            (feed, behind) ->
                lag.put(
                    feed.name().toLowerCase(Locale.ROOT),
                    behind + (feed == Feed.BULK ? files : 0)));
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "ok");
    health.put("lag", lag);
    return health;
  }
}
