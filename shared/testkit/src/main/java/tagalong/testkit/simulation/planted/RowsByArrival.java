package tagalong.testkit.simulation.planted;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tagalong.domain.event.Event;
import tagalong.domain.event.EventId;
import tagalong.domain.event.Lane;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;

/** A row of a file gets another id each time that it is read. */
final class RowsByArrival extends ChangedStore {
  private final AtomicLong reads;

  /**
   * @param reads how many rows were read so far
   */
  RowsByArrival(Store store, AtomicLong reads) {
    super(store);
    this.reads = reads;
  }

  @Override
  public void append(List<Row> rows) {
    store.append(rows.stream().map(this::renamed).toList());
  }

  private Row renamed(Row row) {
    if (!(row.content() instanceof Event e)
        || !row.feed().equals(java.util.Optional.of(Feed.BULK))) {
      return row;
    }
    EventId id = EventId.of(e.received(), e.id().shard(), 7, reads.incrementAndGet());
    return new Event(
            id, e.world(), e.name(), e.time(), e.received(), e.source(), e.keys(), e.data())
        .row(Lane.BULK);
  }
}
