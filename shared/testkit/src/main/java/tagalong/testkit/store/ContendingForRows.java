package tagalong.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import tagalong.domain.client.Client;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Write;

/** Many at once. */
interface ContendingForRows extends StoreUnderTest {
  int THREADS = 16;

  @Test
  default void incrementsOfManyThreadsAreAllCounted() throws Exception {
    committed(new Write.Insert(Row.of(Samples.person("counter"), counting(0))));
    int each = 10;
    List<Integer> refusals =
        atOnce(
            thread -> {
              int refused = 0;
              for (int done = 0; done < each; ) {
                if (incremented()) {
                  done++;
                } else {
                  refused++;
                }
              }
              return refused;
            });
    assertThat(refusals).hasSize(THREADS);
    Row counter = stored(Samples.person("counter"));
    assertThat(counter.as(Client.class).shards()).isEqualTo(THREADS * each);
    assertThat(counter.version()).isEqualTo(THREADS * each + 1);
  }

  @Test
  default void oneOfManyInsertsOfARowWins() throws Exception {
    for (int round = 0; round < 10; round++) {
      Key key = Samples.person("claim" + round);
      List<Outcome> outcomes =
          atOnce(thread -> store().commit(List.of(Samples.insert(key, "thread " + thread))));
      assertThat(outcomes).filteredOn(Outcome.Committed.class::isInstance).hasSize(1);
      int winner = outcomes.indexOf(new Outcome.Committed());
      assertThat(Samples.textOf(stored(key))).isEqualTo("thread " + winner);
    }
  }

  @Test
  default void appendsOfManyThreadsAreAllKept() throws Exception {
    atOnce(
        thread -> {
          for (int i = 0; i < 20; i++) {
            store()
                .append(List.of(Samples.row(Samples.event("%02d-%02d".formatted(thread, i)), "x")));
          }
          return thread;
        });
    assertThat(store().range(Span.of(Family.EVENTS, "1#2026030112#0", ""))).hasSize(THREADS * 20);
  }

  private boolean incremented() {
    Row read = stored(Samples.person("counter"));
    Row next = read.holding(counting(read.as(Client.class).shards() + 1));
    return store().commit(List.of(new Write.Update(next))) instanceof Outcome.Committed;
  }

  private static Client counting(int count) {
    return new Client("1", "counter", "secret", count, Samples.NOON);
  }

  private static <T> List<T> atOnce(IntFunction<T> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<T>> tasks = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int number = thread;
        tasks.add(() -> work.apply(number));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    }
  }
}
