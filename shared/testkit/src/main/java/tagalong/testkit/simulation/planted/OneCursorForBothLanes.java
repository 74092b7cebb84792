package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.outside.Feeds;
import tagalong.testkit.store.InMemoryStore;

/** What one lane has done moves the other lane, too. */
final class OneCursorForBothLanes extends Feeds {
  OneCursorForBothLanes(InMemoryStore store) {
    super(store);
  }

  @Override
  public void done(Feed feed, List<Row> rows) {
    super.done(feed, rows);
    if (feed == Feed.LIVE || feed == Feed.BULK) {
      List<Row> other = waiting(feed == Feed.LIVE ? Feed.BULK : Feed.LIVE);
      other.subList(0, Math.min(other.size(), rows.size())).clear();
    }
  }
}
