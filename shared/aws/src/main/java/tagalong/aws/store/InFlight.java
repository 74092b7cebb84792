package tagalong.aws.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tagalong.domain.store.StoreUnavailable;

/** Does the same to many, some at once, and returns when all are done or one has failed. */
final class InFlight {
  private static final int AT_ONCE = 16;

  private InFlight() {}

  static <T> void each(List<T> all, Consumer<T> call) {
    try (ExecutorService lines =
        Executors.newFixedThreadPool(Math.min(all.size(), AT_ONCE), Thread.ofVirtual().factory())) {
      List<Future<?>> calls =
          all.stream().<Future<?>>map(one -> lines.submit(() -> call.accept(one))).toList();
      await(calls, lines);
    }
  }

  private static void await(List<Future<?>> calls, ExecutorService lines) {
    try {
      for (Future<?> call : calls) {
        call.get();
      }
    } catch (ExecutionException failed) {
      lines.shutdownNow();
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      lines.shutdownNow();
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("stopped while writing", stopped);
    }
  }
}
