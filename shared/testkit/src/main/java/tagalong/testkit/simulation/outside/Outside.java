package tagalong.testkit.simulation.outside;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tagalong.testkit.simulation.story.Hitch;
import tagalong.testkit.time.SettableClock;

/** The world outside one process: every call to it takes time, and may go wrong. */
public final class Outside {
  /** No process of a story that goes well makes so many calls. */
  private static final int MOST_CALLS = 5_000;

  private static final Duration CALL = Duration.ofMillis(10);
  private static final Duration STALL = Duration.ofSeconds(4);
  private final List<Hitch> hitches;
  private final int turn;
  private final SettableClock clock;
  private final Strands strands;
  private final Set<String> spoiled = new HashSet<>();
  private int calls;
  private int throttled;
  private boolean twice;

  public Outside(List<Hitch> hitches, int turn, SettableClock clock, Strands strands) {
    this.hitches = hitches;
    this.turn = turn;
    this.clock = clock;
    this.strands = strands;
  }

  /**
   * Calls, unless something comes between.
   *
   * @param partition what is read, where a damage of it would show
   * @param failure what a call throws that gets no answer
   */
  <T> T call(
      Optional<String> partition, Supplier<T> call, Supplier<? extends RuntimeException> failure) {
    calls++;
    if (calls > MOST_CALLS) {
      throw new Endless();
    }
    clock.goOn(CALL);
    if (turn > 0 && calls % turn == 0) {
      strands.pause();
    }
    Optional<Hitch.Kind> kind =
        hitches.stream().filter(h -> h.call() == calls).map(Hitch::kind).findFirst();
    kind.ifPresent(this::delay);
    before(kind, failure);
    kind.filter(Hitch.Kind.SPOILED::equals).flatMap(spoiling -> partition).ifPresent(spoiled::add);
    if (partition.filter(spoiled::contains).isPresent()) {
      throw new IllegalStateException("a damaged row in " + partition.get());
    }
    twice = kind.filter(Hitch.Kind.TWICE::equals).isPresent();
    T answer = call.get();
    after(kind, failure);
    return answer;
  }

  /** Whether what is called just now is carried out twice. */
  boolean isTwice() {
    return twice;
  }

  private void delay(Hitch.Kind kind) {
    if (kind == Hitch.Kind.PAUSES || kind == Hitch.Kind.STALLS) {
      if (kind == Hitch.Kind.STALLS) {
        clock.goOn(STALL);
      }
      strands.pause();
    }
    if (kind == Hitch.Kind.THROTTLES) {
      throttled = 3;
    }
  }

  private void before(Optional<Hitch.Kind> kind, Supplier<? extends RuntimeException> failure) {
    if (kind.filter(Hitch.Kind.CRASHES_BEFORE::equals).isPresent()) {
      throw new Crash();
    }
    if (throttled > 0) {
      throttled--;
      throw failure.get();
    }
    if (kind.filter(Hitch.Kind.FAILS::equals).isPresent()) {
      throw failure.get();
    }
  }

  private static void after(
      Optional<Hitch.Kind> kind, Supplier<? extends RuntimeException> failure) {
    if (kind.filter(Hitch.Kind.CRASHES_AFTER::equals).isPresent()) {
      throw new Crash();
    }
    if (kind.filter(Hitch.Kind.FAILS_THOUGH_DONE::equals).isPresent()) {
      throw failure.get();
    }
  }
}
