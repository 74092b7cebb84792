package tagalong.testkit.simulation.planted;

import java.util.List;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.outside.Feeds;
import tagalong.testkit.store.InMemoryStore;

/** A feed is done with rows before they were reacted to. */
final class CursorMovedFirst extends Feeds {
  CursorMovedFirst(InMemoryStore store) {
    super(store);
  }

  @Override
  public List<Row> next(Feed feed, int portion, int skip) {
    List<Row> rows = super.next(feed, portion, skip);
    super.done(feed, rows);
    return rows;
  }

  @Override
  public void done(Feed feed, List<Row> rows) {}
}
