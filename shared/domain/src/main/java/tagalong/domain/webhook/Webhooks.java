package tagalong.domain.webhook;

import java.util.List;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Key;
import tagalong.domain.store.Outcome;
import tagalong.domain.store.Row;
import tagalong.domain.store.Span;
import tagalong.domain.store.Store;
import tagalong.domain.store.Write;

/** The webhooks of clients. */
public final class Webhooks {
  private static final String WEBHOOK = "webhook#";
  private final Store store;

  public Webhooks(Store store) {
    this.store = store;
  }

  public List<Webhook> of(String client) {
    return store.range(Span.of(Family.PROGRAMS, client, WEBHOOK)).stream()
        .map(row -> row.as(Webhook.class))
        .toList();
  }

  public Optional<Webhook> byId(String client, String id) {
    return row(client, id).map(row -> row.as(Webhook.class));
  }

  /** False when there is one of that id already. */
  public boolean add(Webhook webhook) {
    Row row = Row.of(keyOf(webhook.client(), webhook.id()), webhook);
    return store.commit(List.of(new Write.Insert(row))) instanceof Outcome.Committed;
  }

  /** What waits for it becomes dead letters. */
  public void remove(Webhook webhook) {
    row(webhook.client(), webhook.id())
        .ifPresent(row -> store.commit(List.of(new Write.Remove(row.key(), row.version()))));
  }

  private Optional<Row> row(String client, String id) {
    return id.isEmpty() ? Optional.empty() : store.get(keyOf(client, id));
  }

  private static Key keyOf(String client, String id) {
    return new Key(Family.PROGRAMS, client, WEBHOOK + id);
  }
}
