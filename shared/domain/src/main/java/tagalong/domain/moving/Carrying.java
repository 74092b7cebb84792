package tagalong.domain.moving;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import tagalong.domain.agenda.Timer;
import tagalong.domain.agenda.Timers;
import tagalong.domain.moving.MoveIn.Progress;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.StoreUnavailable;
import tagalong.domain.store.WholeStore;
import tagalong.domain.store.Write;

/** Carries the rows of one archive into a store, from where it was broken off. */
final class Carrying {
  private static final int PORTION = 500;
  private final WholeStore store;
  private final Clock clock;
  private final LongConsumer progress;
  private final List<Row> portion = new ArrayList<>();
  private final Fingerprint wanted;
  private Row move;
  private long passed;
  private boolean open;

  Carrying(WholeStore store, Clock clock, LongConsumer progress, Row move) {
    this.store = store;
    this.clock = clock;
    this.progress = progress;
    this.move = move;
    this.wanted = new Fingerprint(clock.instant());
  }

  /** The next row of the archive. */
  void row(Row row) {
    if (!open && Stage.of(row) != Stage.STILL) {
      open();
    }
    if (!open) {
      wanted.add(row);
    }
    if (passed + portion.size() < here().done()) {
      passed++;
      return;
    }
    portion.add(placed(row));
    if (portion.size() == PORTION) {
      put();
    }
  }

  /** Returns how many rows there were. */
  long end() {
    put();
    note(Progress.COMPLETE);
    return passed;
  }

  /** All that lies still is here; once it is the same, the doors may open. */
  private void open() {
    put();
    open = true;
    if (here().progress() == Progress.CARRYING) {
      compare();
      note(Progress.COMPARED);
    }
  }

  private void compare() {
    Fingerprint found = new Fingerprint(clock.instant());
    Belonging.each(
        store,
        here().client(),
        row -> {
          if (Stage.of(row) == Stage.STILL) {
            found.add(row);
          }
        });
    if (!wanted.matches(found)) {
      throw new NotTheSame(wanted.counts(), found.counts());
    }
  }

  /** A timer whose minute the clock here has passed lies where the clock still comes by. */
  private Row placed(Row row) {
    return row.content() instanceof Timer timer ? new Timers(clock).row(timer) : row;
  }

  private void put() {
    if (!portion.isEmpty()) {
      store.append(portion);
      passed += portion.size();
      portion.clear();
      note(here().progress());
      progress.accept(passed);
    }
  }

  private void note(Progress next) {
    Row changed = move.holding(here().at(passed, next, clock.instant()));
    switch (store.commit(List.of(new Write.Update(changed)))) {
      case Outcome.Committed done -> move = changed.atVersion(move.version() + 1);
      case Outcome.Refused refused ->
          throw new StoreUnavailable("Somebody else imports this client just now.");
    }
  }

  private MoveIn here() {
    return move.as(MoveIn.class);
  }
}
