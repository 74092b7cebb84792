package tagalong.local.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tagalong.domain.store.StoreUnavailable;

/**
 * Does something now and then every so often, until everything stops. What fails is done again the
 * next time.
 */
final class EveryNow implements Runnable {
  private static final System.Logger LOG = System.getLogger(EveryNow.class.getName());
  private final Duration pause;
  private final Runnable work;
  private final CountDownLatch stop;

  EveryNow(Duration pause, Runnable work, CountDownLatch stop) {
    this.pause = pause;
    this.work = work;
    this.stop = stop;
  }

  @Override
  public void run() {
    try {
      do {
        once();
      } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      work.run();
    } catch (StoreUnavailable unavailable) {
      LOG.log(
          System.Logger.Level.WARNING, "done again in " + pause + ": " + unavailable.getMessage());
    } catch (RuntimeException problem) {
      LOG.log(System.Logger.Level.ERROR, "done again in " + pause + ": " + problem, problem);
    }
  }
}
