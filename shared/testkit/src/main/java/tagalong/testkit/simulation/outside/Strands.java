package tagalong.testkit.simulation.outside;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Lets several strands of work go on one at a time: each until it pauses or ends, then the next
 * one. Who does what when follows from the pauses alone.
 */
public final class Strands {
  private final Semaphore back = new Semaphore(0);
  private final Queue<Strand> waiting = new ArrayDeque<>();
  private Strand going = new Strand();

  private static final class Strand {
    private final Semaphore turn = new Semaphore(0);
    private boolean ended;
    private @Nullable Throwable fallen;
  }

  /** Returns when all have ended. What one throws ends all. */
  public void run(List<Runnable> works) {
    if (works.size() == 1) {
      works.getFirst().run();
      return;
    }
    works.forEach(this::begin);
    while (!waiting.isEmpty()) {
      going = waiting.remove();
      going.turn.release();
      back.acquireUninterruptibly();
      if (!going.ended) {
        waiting.add(going);
      } else if (going.fallen != null) {
        throw new IllegalStateException("a strand fell", going.fallen);
      }
    }
  }

  /** Called by the strand that goes on: the others have their turns first. */
  void pause() {
    Strand me = going;
    if (!waiting.isEmpty()) {
      back.release();
      me.turn.acquireUninterruptibly();
    }
  }

  private void begin(Runnable work) {
    Strand strand = new Strand();
    waiting.add(strand);
    Thread.ofVirtual()
        .start(
            () -> {
              strand.turn.acquireUninterruptibly();
              try {
                work.run();
              } catch (Throwable fallen) {
                strand.fallen = fallen;
              } finally {
                strand.ended = true;
                back.release();
              }
            });
  }
}
