package tagalong.testkit.simulation.outside;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.store.InMemoryStore;

/** What each feed has still to bring. It forgets nothing that was not reacted to. */
public class Feeds {
  private final InMemoryStore store;
  private final Map<Feed, Integer> heard = new EnumMap<>(Feed.class);
  private final Map<Feed, List<Row>> waiting = new EnumMap<>(Feed.class);

  public Feeds(InMemoryStore store) {
    this.store = store;
  }

  /** The rows to bring next; they stay with the feed until they are done. */
  public List<Row> next(Feed feed, int portion, int skip) {
    List<Row> rows = waiting(feed);
    int from = rows.isEmpty() ? 0 : skip % rows.size();
    return List.copyOf(rows.subList(from, Math.min(rows.size(), from + portion)));
  }

  /**
   * Says that rows were reacted to. One that was taken away and inserted again meanwhile, just as
   * it was, is still to be brought.
   */
  public void done(Feed feed, List<Row> rows) {
    Set<Row> done = Collections.newSetFromMap(new IdentityHashMap<>());
    done.addAll(rows);
    waiting(feed).removeIf(done::contains);
  }

  /** Brings rows once more. */
  public final void again(Feed feed, List<Row> rows) {
    waiting(feed).addAll(rows);
  }

  /** Brings everything once more that was ever inserted for a feed. */
  public final void rewind(Feed feed) {
    again(feed, store.fed(feed));
  }

  /** What waits in a feed; to be changed by whoever keeps the feed. */
  protected final List<Row> waiting(Feed feed) {
    List<Row> rows = waiting.computeIfAbsent(feed, none -> new ArrayList<>());
    List<Row> all = store.fed(feed);
    int before = heard.getOrDefault(feed, 0);
    rows.addAll(all.subList(before, all.size()));
    heard.put(feed, all.size());
    return rows;
  }
}
