package tagalong.domain.webhook;

import java.time.Instant;
import java.util.Optional;
import tagalong.domain.store.Family;
import tagalong.domain.store.Feed;
import tagalong.domain.store.Key;
import tagalong.domain.store.Row;
import tagalong.domain.store.Stored;

/**
 * One webhook is to be told of one occurrence.
 *
 * @param webhook the id of the webhook
 * @param promised when it was to be told first, or was sent again
 * @param problem what came of the last attempt, if it was not taken
 */
public record Notice(
    String webhook,
    Occurrence about,
    Instant promised,
    Status status,
    int attempts,
    Optional<String> problem)
    implements Stored {
  /** How far a notice is. */
  public enum Status {
    WAITING,
    /** The server there has taken it. */
    DELIVERED,
    /** Given up: a dead letter. */
    DEAD
  }

  public static Notice of(Webhook webhook, Occurrence about, Instant now) {
    return new Notice(webhook.id(), about, now, Status.WAITING, 0, Optional.empty());
  }

  public String client() {
    return about.world().client();
  }

  /** The same occurrence told to the same webhook is the same notice. */
  public Row row() {
    return Row.of(keyOf(client(), webhook, about.id()), this).waking(Feed.MESSAGES);
  }

  public static Key keyOf(String client, String webhook, String id) {
    return new Key(Family.AGENDA, client + "#notices#" + webhook, id);
  }

  Notice becoming(Status next, int tried, Optional<String> because) {
    return new Notice(webhook, about, promised, next, tried, because);
  }

  Notice afresh(Instant now) {
    return new Notice(webhook, about, now, Status.WAITING, 0, Optional.empty());
  }
}
