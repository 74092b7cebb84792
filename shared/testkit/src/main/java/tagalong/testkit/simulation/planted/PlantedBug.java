package tagalong.testkit.simulation.planted;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tagalong.domain.imports.Files;
import tagalong.domain.store.Key;
import tagalong.domain.store.Store;
import tagalong.testkit.simulation.Bug;
import tagalong.testkit.simulation.outside.Feeds;
import tagalong.testkit.store.InMemoryStore;

/** The mistakes, each as a bug to plant; made anew for each story. */
public enum PlantedBug {
  VERSION_GUARD_DROPPED(store(NoVersionGuard::new)),
  CLAIM_AND_GRANT_IN_TWO_COMMITS(store(ClaimApart::new)),
  MESSAGE_MARKED_SENT_BEFORE_SENDING(store(SentBeforeSending::new)),
  CURSOR_MOVED_BEFORE_COMMIT(feeds(CursorMovedFirst::new)),
  FACT_ID_RANDOM(store(RandomFactIds::new)),
  POISON_SKIPPED_SILENTLY(store(SkippedPoison::new)),
  LANE_CURSOR_SHARED(feeds(OneCursorForBothLanes::new)),
  IMPORT_ID_BY_NAME(
      new Bug() {
        @Override
        public Files in(Files files) {
          return new ImportIdByName(files);
        }
      }),
  TIMER_BY_DUE_TIME_ALONE(store(TimersByDueTime::new)),
  CAP_COUNTED_WITHOUT_CLAIM(
      () -> {
        Map<Key, Map<String, Integer>> last = StaleCounts.nothing();
        return store(store -> new StaleCounts(store, last));
      }),
  TEST_CONTAINER_LEAKING(store(LeakingTests::new)),
  REPLAY_GRANTING_ANEW(store(GrantingAnew::new)),
  WRITE_TAKEN_FOR_DONE(store(TakenForDone::new)),
  ROWS_NUMBERED_BY_ARRIVAL(
      () -> {
        AtomicLong reads = new AtomicLong();
        return store(store -> new RowsByArrival(store, reads));
      }),
  RECEIPT_AHEAD_OF_ROWS(store(ReceiptAhead::new)),
  CODE_TAKEN_UNGUARDED(store(CodeUnguarded::new)),
  LATE_UNSAID(store(LateUnsaid::new));

  // Each gives a bug of its own to every story.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Supplier<Bug> bug;

  PlantedBug(Bug bug) {
    this(() -> bug);
  }

  PlantedBug(Supplier<Bug> bug) {
    this.bug = bug;
  }

  public Bug planted() {
    return bug.get();
  }

  /** A store that makes the mistake. */
  private interface Mistaken {
    Store in(Store store);
  }

  private interface MistakenFeeds {
    Feeds of(InMemoryStore store);
  }

  private static Bug store(Mistaken mistake) {
    return new Bug() {
      @Override
      public Store in(Store store) {
        return mistake.in(store);
      }
    };
  }

  private static Bug feeds(MistakenFeeds mistake) {
    return new Bug() {
      @Override
      public Feeds feeds(InMemoryStore store) {
        return mistake.of(store);
      }
    };
  }
}
