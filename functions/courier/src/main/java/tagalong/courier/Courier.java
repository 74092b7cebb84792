package tagalong.courier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tagalong.domain.message.Delivering;
import tagalong.domain.message.Message;
import tagalong.domain.reaction.Parking;
import tagalong.domain.reaction.Patience;
import tagalong.domain.store.Row;
import tagalong.domain.webhook.Calling;
import tagalong.domain.webhook.Notice;

/**
 * Delivers the messages of a batch of a feed. Safe to repeat. What cannot be delivered for reasons
 * of our own is put aside, so that the rest of the batch goes out. Mails and webhooks do not wait
 * for each other, nor one webhook for another.
 */
public final class Courier {
  private static final String MAILS = "mails";
  private final Delivering delivering;
  private final Calling calling;
  private final Patience patience;

  public Courier(Delivering delivering, Calling calling, Parking parking) {
    this.delivering = delivering;
    this.calling = calling;
    this.patience = new Patience(parking);
  }

  /**
   * Delivers what was newly promised. Rows that wake nobody are passed over.
   *
   * @throws tagalong.domain.store.StoreUnavailable when the store did not answer; the batch is to
   *     be delivered again
   */
  public void deliver(List<Row> rows) {
    Map<String, List<Row>> rounds = new LinkedHashMap<>();
    rows.forEach(row -> rounds.computeIfAbsent(round(row), r -> new ArrayList<>()).add(row));
    if (rounds.size() <= 1) {
      rows.forEach(this::deliver);
    } else {
      atOnce(List.copyOf(rounds.values()));
    }
  }

  private static String round(Row row) {
    return row.content() instanceof Notice notice
        ? notice.client() + "#" + notice.webhook()
        : MAILS;
  }

  private void atOnce(List<List<Row>> rounds) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> all =
          rounds.stream().map(round -> threads.submit(() -> round.forEach(this::deliver))).toList();
      all.forEach(Courier::await);
    }
  }

  private static void await(Future<?> round) {
    try {
      round.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("asked to end in the middle of a batch", asked);
    }
  }

  private void deliver(Row row) {
    switch (row.content()) {
      case Message message ->
          patience.attempt(
              List.of(row), () -> delivering.deliver(message.world().client(), message.id()));
      case Notice notice ->
          patience.attempt(
              List.of(row),
              () -> calling.tell(notice.client(), notice.webhook(), notice.about().id()));
      default -> row.feed().ifPresent(feed -> patience.giveUp(row));
    }
  }
}
