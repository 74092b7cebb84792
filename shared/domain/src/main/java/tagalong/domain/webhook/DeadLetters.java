package tagalong.domain.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** Notices that were given up. They are kept for a week, and can be sent again. */
public final class DeadLetters {
  private static final Duration KEPT = Duration.ofDays(7);
  private final Store store;
  private final Clock clock;

  public DeadLetters(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those of a webhook, at most so many. */
  public List<Notice> of(String client, String webhook, int most) {
    Instant now = clock.instant();
    return store.range(Span.of(Family.AGENDA, partition(client, webhook), "").first(most)).stream()
        .filter(row -> row.expires().filter(end -> !end.isAfter(now)).isEmpty())
        .map(row -> row.as(Notice.class))
        .toList();
  }

  /** Sends one again, as if it were new, under the id it has. False when there is none. */
  public boolean sendAgain(String client, String webhook, String id) {
    return store
        .get(keyOf(client, webhook, id))
        .map(row -> store.commit(again(row)))
        .filter(Outcome.Committed.class::isInstance)
        .isPresent();
  }

  private List<Write> again(Row row) {
    Notice afresh = row.as(Notice.class).afresh(clock.instant());
    return List.of(new Write.Remove(row.key(), row.version()), new Write.Insert(afresh.row()));
  }

  /** What gives a notice up. */
  List<Write> burying(Row row, Notice dead) {
    Row letter =
        Row.of(keyOf(dead.client(), dead.webhook(), dead.about().id()), dead)
            .expiringAt(clock.instant().plus(KEPT));
    return List.of(new Write.Remove(row.key(), row.version()), new Write.Put(letter));
  }

  private static Key keyOf(String client, String webhook, String id) {
    return new Key(Family.AGENDA, partition(client, webhook), id);
  }

  private static String partition(String client, String webhook) {
    return client + "#dead-letters#" + webhook;
  }
}
