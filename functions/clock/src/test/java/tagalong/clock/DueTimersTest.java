package tagalong.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tagalong.domain.agenda.DueTimers;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timer;
import tagalong.domain.agenda.Timers;
import tagalong.domain.store.Family;
import tagalong.domain.store.Store;
import tagalong.domain.store.StoreUnavailable;
import tagalong.testkit.store.InMemoryStore;
import tagalong.testkit.store.InterruptedStore;
import tagalong.testkit.time.SettableClock;

class DueTimersTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:30Z");
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStore rows = new InMemoryStore();
  private final InterruptedStore store = new InterruptedStore(rows);
  private final List<String> done = new ArrayList<>();

  @Test
  void aTimerIsDoneOnceAndNotBeforeItIsDue() {
    set("a", Duration.ofMinutes(10));
    tick(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(done).isEmpty();
    tick(Duration.ofSeconds(1));
    everyMinuteFor(Duration.ofHours(5));
    assertThat(done).containsExactly("a");
    assertThat(timers()).isEmpty();
  }

  @Test
  void aTimerThatIsOverdueWhenItIsSetIsDoneSoon() {
    tick(Duration.ZERO);
    set("a", Duration.ofHours(-1));
    everyMinuteFor(Duration.ofMinutes(3));
    assertThat(done).containsExactly("a");
  }

  @Test
  void manyTimersAreAllDone() {
    IntStream.range(0, 100).forEach(i -> set("" + i, Duration.ofSeconds(37L * i)));
    everyMinuteFor(Duration.ofHours(2));
    assertThat(done)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 100).mapToObj(Integer::toString).toList());
  }

  @Test
  void theSameTaskSetTwiceForOneMinuteIsDoneOnce() {
    set("a", Duration.ofMinutes(10));
    set("a", Duration.ofMinutes(10));
    tick(Duration.ofMinutes(11));
    assertThat(done).containsExactly("a");
  }

  @Test
  void aClockThatWasAwayCatchesUp() {
    tick(Duration.ZERO);
    set("a", Duration.ofHours(1));
    set("b", Duration.ofHours(30));
    tick(Duration.ofHours(47));
    everyMinuteFor(Duration.ofMinutes(20));
    assertThat(done).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatIsWrittenBehindTheWatermarkIsSweptUpWithinTheHour() {
    everyMinuteFor(Duration.ofMinutes(10));
    SettableClock slow = new SettableClock(clock.instant().minus(Duration.ofMinutes(20)));
    store.commit(List.of(new Timers(slow).set(task("late"), slow.instant())));
    tick(Duration.ofMinutes(1));
    assertThat(done).isEmpty();
    everyMinuteFor(Duration.ofHours(1));
    assertThat(done).containsExactly("late");
  }

  @Test
  void aClockThatGoesBackLosesNothingAndRepeatsNothing() {
    set("a", Duration.ofMinutes(3));
    everyMinuteFor(Duration.ofMinutes(10));
    clock.goOn(Duration.ofHours(-6));
    tick(Duration.ZERO);
    set("b", Duration.ofMinutes(5));
    everyMinuteFor(Duration.ofMinutes(4));
    assertThat(done).containsExactly("a");
    everyMinuteFor(Duration.ofMinutes(2));
    assertThat(done).containsExactly("a", "b");
    everyMinuteFor(Duration.ofHours(8));
    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void aTimerSetWhileTheClockStoodBackIsFoundToo() {
    everyMinuteFor(Duration.ofMinutes(10));
    clock.goOn(Duration.ofHours(-2));
    set("b", Duration.ofMinutes(5));
    clock.goOn(Duration.ofHours(2));
    everyMinuteFor(Duration.ofMinutes(61));
    assertThat(done).containsExactly("b");
  }

  @Test
  void aTimerThatFailsIsTriedAgainLaterAndDoesNotStopTheOthers() {
    set("poison", Duration.ofMinutes(5));
    set("a", Duration.ofMinutes(5));
    set("b", Duration.ofMinutes(6));
    everyMinuteFor(Duration.ofMinutes(90));
    assertThat(done).contains("a", "b").filteredOn("poison"::equals).hasSizeBetween(5, 7);
    assertThat(timers()).extracting(Timer::failures).allMatch(failures -> failures >= 5);
    assertThat(timers()).hasSize(1);
  }

  @Test
  void aStoreThatIsAwayLosesNothing() {
    set("a", Duration.ofMinutes(5));
    clock.goOn(Duration.ofMinutes(6));
    store.goDown();
    assertThatThrownBy(() -> due(store).run()).isInstanceOf(StoreUnavailable.class);
    store.comeBack();
    tick(Duration.ofMinutes(1));
    assertThat(done).containsExactly("a");
  }

  private void set(String message, Duration due) {
    store.commit(List.of(new Timers(clock).set(task(message), clock.instant().plus(due))));
  }

  private static Task task(String message) {
    return new Task.Deliver("1", message, 1);
  }

  private void everyMinuteFor(Duration time) {
    for (long i = 0; i < time.toMinutes(); i++) {
      tick(Duration.ofMinutes(1));
    }
  }

  private void tick(Duration later) {
    clock.goOn(later);
    due(store).run();
  }

  private DueTimers due(Store from) {
    return new DueTimers(from, clock, this::perform);
  }

  private void perform(Task task) {
    String message = task.name().split("#")[2];
    done.add(message);
    if (message.equals("poison")) {
      throw new IllegalStateException("poison");
    }
  }

  private List<Timer> timers() {
    return rows.all(Family.AGENDA).stream()
        .filter(row -> row.key().partition().startsWith("timers#"))
        .map(row -> row.as(Timer.class))
        .toList();
  }
}
