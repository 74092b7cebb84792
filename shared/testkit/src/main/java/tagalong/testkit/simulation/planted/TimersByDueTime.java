package tagalong.testkit.simulation.planted;

import java.time.temporal.ChronoUnit;
import java.util.List;
import tagalong.domain.agenda.Timer;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** A timer lies under the minute in which it is due, even if the clock has passed it. */
final class TimersByDueTime extends ChangedStore {
  TimersByDueTime(Store store) {
    super(store);
  }

  @Override
  public Outcome commit(List<Write> writes) {
    return store.commit(
        writes.stream().map(write -> Rewritten.by(TimersByDueTime::moved, write)).toList());
  }

  private static Row moved(Row row) {
    if (!(row.content() instanceof Timer timer)) {
      return row;
    }
    String partition = row.key().partition();
    String shard = partition.substring(partition.lastIndexOf('#'));
    Key key =
        new Key(
            row.key().family(),
            "timers#" + timer.due().truncatedTo(ChronoUnit.MINUTES) + shard,
            row.key().sort());
    return Row.of(key, timer);
  }
}
