package tagalong.wire.webhook;

import java.time.Duration;

/** Lets time pass. */
public final class Pause {
  private Pause() {}

  /** Ends early when the thread is asked to end. */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }
}
