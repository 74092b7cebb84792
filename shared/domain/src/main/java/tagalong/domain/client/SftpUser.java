package tagalong.domain.client;

import java.time.Instant;
import java.util.List;
import tagalong.domain.store.Stored;

/**
 * Somebody who may bring and fetch a client's files.
 *
 * @param name by which they log in; of one client only
 * @param keys public keys that prove it is them, each a line as in {@code authorized_keys}
 */
public record SftpUser(String client, String name, List<String> keys, Instant created)
    implements Stored {
  public SftpUser {
    keys = List.copyOf(keys);
  }
}
