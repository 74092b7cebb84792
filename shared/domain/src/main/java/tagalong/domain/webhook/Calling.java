package tagalong.domain.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tagalong.domain.agenda.Task;
import tagalong.domain.agenda.Timers;
import tagalong.domain.store.Row;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;
import tagalong.domain.webhook.Caller.Answer;

/**
 * Tells webhooks what they are to be told, at least once. What is not taken is tried again: after a
 * second at once, after hours by timers, and is a dead letter in the end.
 */
public final class Calling {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final List<Duration> WAITS =
      List.of(
          AT_ONCE,
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(12),
          Duration.ofHours(12));

  /** What waits for a server that rests is given up after as long as its attempts would take. */
  private static final Duration HOPED = WAITS.stream().reduce(Duration.ZERO, Duration::plus);

  private static final Duration KEPT = Duration.ofDays(30);
  private final Store store;
  private final Webhooks webhooks;
  private final Caller caller;
  private final Consumer<Duration> pause;
  private final DeadLetters dead;
  private final Timers timers;
  private final Clock clock;

  /**
   * @param pause lets a time pass
   */
  public Calling(Store store, Caller caller, Consumer<Duration> pause, Clock clock) {
    this.store = store;
    this.webhooks = new Webhooks(store);
    this.caller = caller;
    this.pause = pause;
    this.dead = new DeadLetters(store, clock);
    this.timers = new Timers(clock);
    this.clock = clock;
  }

  /** Gives a notice that a feed brought. One that was tried before has its timer. */
  public void tell(String client, String webhook, String id) {
    waiting(client, webhook, id, 0).ifPresent(this::attempt);
  }

  /** Gives a notice that waits since that attempt. */
  public void tell(Task.Notify task) {
    waiting(task.client(), task.webhook(), task.notice(), task.attempt()).ifPresent(this::attempt);
  }

  private Optional<Row> waiting(String client, String webhook, String id, int attempts) {
    return store
        .get(Notice.keyOf(client, webhook, id))
        .filter(row -> row.as(Notice.class).status() == Notice.Status.WAITING)
        .filter(row -> row.as(Notice.class).attempts() == attempts);
  }

  private void attempt(Row row) {
    Notice notice = row.as(Notice.class);
    Optional<Webhook> webhook = webhooks.byId(notice.client(), notice.webhook());
    if (webhook.isEmpty()) {
      bury(row, notice.attempts(), "The webhook was removed.");
      return;
    }
    Optional<Row> known = store.get(Endpoint.keyOf(notice.client(), notice.webhook()));
    Endpoint endpoint = known.map(found -> found.as(Endpoint.class)).orElse(Endpoint.WELL);
    if (endpoint.restsAt(clock.instant())) {
      postpone(row, endpoint);
      return;
    }
    Answer answer = caller.call(webhook.get(), notice);
    int attempts = notice.attempts() + 1;
    if (attempts == 1 && !(answer instanceof Answer.Taken)) {
      pause.accept(AT_ONCE);
      answer = caller.call(webhook.get(), notice);
      attempts++;
    }
    note(notice, known, endpoint, answer);
    conclude(row, attempts, answer);
  }

  private void conclude(Row row, int attempts, Answer answer) {
    switch (answer) {
      case Answer.Taken taken -> delivered(row, attempts);
      case Answer.Declined(String reason) -> retry(row, attempts, reason);
      case Answer.Silent(String reason) -> retry(row, attempts, reason);
    }
  }

  /** If somebody else notes something in the same moment, either is as good. */
  private void note(Notice notice, Optional<Row> known, Endpoint before, Answer answer) {
    Endpoint after =
        switch (answer) {
          case Answer.Taken taken -> Endpoint.WELL;
          case Answer.Declined declined -> before.declining(clock.instant());
          case Answer.Silent silent -> before.silent(clock.instant());
        };
    if (!after.equals(before)) {
      Write write =
          known
              .<Write>map(row -> new Write.Update(row.holding(after)))
              .orElseGet(
                  () ->
                      new Write.Insert(
                          Row.of(Endpoint.keyOf(notice.client(), notice.webhook()), after)));
      store.commit(List.of(write));
    }
  }

  private void delivered(Row row, int attempts) {
    Notice notice = row.as(Notice.class);
    Row done =
        row.holding(notice.becoming(Notice.Status.DELIVERED, attempts, Optional.empty()))
            .expiringAt(clock.instant().plus(KEPT));
    store.commit(List.of(new Write.Update(done)));
  }

  private void retry(Row row, int attempts, String reason) {
    if (attempts > WAITS.size()) {
      bury(row, attempts, reason);
      return;
    }
    Notice waiting =
        row.as(Notice.class).becoming(Notice.Status.WAITING, attempts, Optional.of(reason));
    Instant due = clock.instant().plus(WAITS.get(attempts - 1));
    store.commit(List.of(new Write.Update(row.holding(waiting)), timer(waiting, due)));
  }

  /** What is not attempted is no attempt. */
  private void postpone(Row row, Endpoint endpoint) {
    Notice notice = row.as(Notice.class);
    if (notice.promised().plus(HOPED).isBefore(clock.instant())) {
      bury(row, notice.attempts(), notice.problem().orElse("The server there does not answer."));
    } else {
      store.commit(List.of(timer(notice, endpoint.restsUntil())));
    }
  }

  private Write timer(Notice notice, Instant due) {
    return timers.set(
        new Task.Notify(notice.client(), notice.webhook(), notice.about().id(), notice.attempts()),
        due);
  }

  private void bury(Row row, int attempts, String reason) {
    Notice given = row.as(Notice.class).becoming(Notice.Status.DEAD, attempts, Optional.of(reason));
    store.commit(dead.burying(row, given));
  }
}
