package tagalong.testkit.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tagalong.domain.agenda.Timer;
import tagalong.domain.reaction.Parked;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Row;
import tagalong.testkit.simulation.story.Deed;
import tagalong.testkit.simulation.story.HandedFile;
import tagalong.testkit.simulation.story.Happening;

/** Nothing goes wrong any more, and time passes until nothing is left to be done. */
final class Settling {
  /** Skewed clocks and all, a timer is done within so long after it was due. */
  private static final Duration LATE = Duration.ofMinutes(4);

  private static final int MOST_ROUNDS = 60;

  /** One event leads to another, but not for ever. */
  private static final int MOST_WAKES = 200;

  private static final int PORTION = 50;
  private final Stage stage;
  private final Doing doing;
  private final List<HandedFile> files;

  /**
   * @param files those that may have to be taken once more
   */
  Settling(Stage stage, List<HandedFile> files) {
    this.stage = stage;
    this.doing = new Doing(stage);
    this.files = files;
  }

  void settle() throws IOException {
    for (Happening happening : List.copyOf(stage.unanswered)) {
      stage.unanswered.remove(happening);
      doing.send(happening, stage.process());
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (HandedFile file : files.stream().filter(stage.drawer::holds).toList()) {
        doing.take(file, stage.process());
      }
      drain();
      stage.process().tick();
      drain();
      noticeLateTimers();
      Optional<Instant> next = next();
      if (next.isEmpty()) {
        return;
      }
      stage.clock.goOn(Duration.between(stage.clock.instant(), next.get()));
    }
  }

  private void drain() {
    boolean moved = true;
    for (int i = 0; moved; i++) {
      if (i > MOST_WAKES) {
        stage.seen.add("What happened comes to rest: the feeds still bring something new");
        return;
      }
      moved = false;
      for (Feed feed : Feed.values()) {
        if (!stage.feeds.next(feed, 1, 0).isEmpty()) {
          doing.wake(new Deed.Wake(feed, PORTION, 0, false), stage.process());
          moved = true;
        }
      }
    }
  }

  private void noticeLateTimers() {
    Instant late = stage.clock.instant().minus(LATE);
    agenda()
        .filter(row -> row.content() instanceof Timer timer && timer.due().isBefore(late))
        .forEach(row -> stage.seen.add("A timer is done when it is due: " + row.content()));
  }

  /** When there is something to be done again. */
  private Optional<Instant> next() {
    Instant soon = stage.clock.instant().plus(Duration.ofMinutes(1));
    return agenda()
        .flatMap(
            row ->
                switch (row.content()) {
                  case Timer timer -> Optional.of(timer.due().plus(LATE)).stream();
                  case Parked parked -> Optional.of(soon).stream();
                  default -> Optional.<Instant>empty().stream();
                })
        .map(time -> time.isBefore(soon) ? soon : time)
        .min(Instant::compareTo);
  }

  private java.util.stream.Stream<Row> agenda() {
    return stage.store.all(Family.AGENDA).stream();
  }
}
