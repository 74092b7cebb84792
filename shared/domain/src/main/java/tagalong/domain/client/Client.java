package tagalong.domain.client;

import java.time.Instant;
import tagalong.domain.event.PersonIds;
import tagalong.domain.store.Stored;

/**
 * A tenant: one company.
 *
 * @param id decimal digits
 * @param secret what the ids of its people are derived with; never changed, never shown
 * @param shards how many shards the log of an hour has; only grows
 */
public record Client(String id, String name, String secret, int shards, Instant created)
    implements Stored {
  public PersonIds personIds() {
    return new PersonIds(secret);
  }
}
